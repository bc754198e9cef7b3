import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { findObjection } from '../../../../src/testing/rules.js';
import { buttonView } from '../../ui/button-view.js';

type Channel = 'EXTERNAL' | 'INTERNAL';

/** The most lines that are shown. */
const KEPT = 30;

/** The sayings of both sides, and a field to say more. It opens by itself for what is written. */
export function conversationView(
  genesys: SimulatedGenesysClient,
  interaction: SimulatedInteraction,
): TemplateResult {
  const { id, kind, said } = interaction;
  const canSay = findObjection('say', interaction) === undefined;
  const say = (event: Event, channel: Channel): void => {
    event.preventDefault();
    const form = (event.currentTarget as HTMLElement).closest('form') as HTMLFormElement;
    const text = form.elements.namedItem('text') as HTMLInputElement;
    if (form.reportValidity() && genesys.say(id, { channel, text: text.value })) text.value = '';
  };
  const button = (words: string, channel: Channel): TemplateResult =>
    buttonView(words, event => say(event, channel), { look: 'phone-button' });
  return html`<details
    class="phone-conversation"
    ?open=${kind === 'chat' || kind === 'message'}
    ?hidden=${!canSay && !said.length}
  >
    <summary>${said.length ? `Conversation (${said.length})` : 'Conversation'}</summary>
    <ol class="phone-lines">
      ${repeat(
        said.slice(-KEPT),
        saying => saying,
        ({ channel, text }) =>
          html`<li class="phone-line-${channel.toLowerCase()}" ${ref(scrollToLine)}>${text}</li>`,
      )}
    </ol>
    <form class="phone-say" ?hidden=${!canSay} @submit=${(event: Event) => say(event, 'EXTERNAL')}>
      <input name="text" aria-label="Text" required autocomplete="off" />
      ${button('Customer says', 'EXTERNAL')} ${button('Agent says', 'INTERNAL')}
    </form>
  </details>`;
}

/** Scrolls to a new line, once it is in the list. By the list: `scrollIntoView` would scroll the page too. */
const scrollToLine = (line?: Element): void =>
  queueMicrotask(() => line?.parentElement?.scrollTo(0, line.parentElement.scrollHeight));
