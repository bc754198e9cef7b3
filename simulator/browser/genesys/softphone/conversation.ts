import type { SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { findObjection } from '../../../../src/testing/rules.js';
import { button, element } from '../../ui/dom.js';
import { setText } from './update.js';

/** The most lines that are shown. */
const KEPT = 30;

/** The sayings of both sides, and a field to say more. */
export function conversation(
  genesys: SimulatedGenesysClient,
  { id, kind }: SimulatedInteraction,
): { element: HTMLElement; update(interaction: SimulatedInteraction): void } {
  const isWritten = kind === 'chat' || kind === 'message';
  const lines = element('ol', { class: 'phone-lines' });
  const text = element('input', { 'aria-label': 'Text', required: true, autocomplete: 'off' });
  const say = (channel: 'EXTERNAL' | 'INTERNAL'): void => {
    if (text.reportValidity() && genesys.say(id, { channel, text: text.value })) text.value = '';
  };
  const form = element(
    'form',
    { class: 'phone-say' },
    text,
    button('Customer says', () => say('EXTERNAL'), { class: 'phone-button' }),
    button('Agent says', () => say('INTERNAL'), { class: 'phone-button' }),
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    say('EXTERNAL');
  });
  const title = element('summary', {});
  const whole = element('details', { class: 'phone-conversation', open: isWritten }, title, lines, form);
  let shown: SimulatedInteraction['said'] | undefined;

  return {
    element: whole,
    update(interaction) {
      const { said } = interaction;
      const canSay = findObjection('say', interaction) === undefined;
      whole.hidden = !canSay && !said.length;
      form.hidden = !canSay;
      setText(title, said.length ? `Conversation (${said.length})` : 'Conversation');
      if (said === shown) return;
      shown = said;
      lines.replaceChildren(
        ...said
          .slice(-KEPT)
          .map(saying => element('li', { class: `phone-line-${saying.channel.toLowerCase()}` }, saying.text)),
      );
      lines.scrollTop = lines.scrollHeight;
    },
  };
}
