import type { Clock, SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { findObjection } from '../../../../src/testing/rules.js';
import { button, element } from '../../ui/dom.js';
import { CARD_ACTIONS, isPossible } from './card-actions.js';
import type { CardAction } from './card-actions.js';
import { conversation } from './conversation.js';
import { dataList } from './data-list.js';
import { icon } from './icons.js';
import { transferForm } from './transfer-form.js';
import { setAttribute, setText } from './update.js';
import { addressWords, beganAt, durationWords, KIND_WORDS, PHASE_WORDS, targetWords } from './words.js';

/** An interaction in the softphone: built once, so that an update leaves the focus and half-written text alone. */
export interface Card {
  readonly element: HTMLElement;
  update(interaction: SimulatedInteraction): void;
}

export function card(genesys: SimulatedGenesysClient, clock: Clock, first: SimulatedInteraction): Card {
  const { id, kind, record } = first;
  let current = first;

  const name = button(record.name, toggleSelection, {
    class: 'phone-name',
    title: 'Select it in the client, or nothing',
  });
  const state = element('span', { class: 'phone-state' });
  const time = element('span', { class: 'phone-time' });
  const badges = element('ul', { class: 'phone-badges', 'aria-label': 'State' });
  const actions = CARD_ACTIONS.map(action => ({ action, control: actionButton(action) }));
  const transfers = transferForm(genesys, id);
  const transfer = button('', () => setTransferring(!!transfers.hidden), { class: 'phone-action' });
  transfer.append(icon('transfer'), 'Transfer');
  const data = dataList();
  const said = conversation(genesys, first);
  const whole = element(
    'li',
    { class: 'phone-card', 'data-id': id, 'data-kind': kind },
    element(
      'header',
      { class: 'phone-card-head' },
      icon(kind),
      element('div', { class: 'phone-row' }, name, state),
      element('p', { class: 'phone-about' }, addressWords(record.phone)),
      element('div', { class: 'phone-row' }, element('p', { class: 'phone-about' }, kindWords(first)), time),
    ),
    badges,
    element('div', { class: 'phone-actions' }, ...actions.map(({ control }) => control)),
    transfers,
    data.element,
    said.element,
  );
  const disconnect = actions.find(({ action }) => action.label === 'Customer hangs up')?.control;
  disconnect?.before(transfer);
  setTransferring(false);

  function actionButton(action: CardAction): HTMLButtonElement {
    const look = action.look ? ` phone-${action.look}` : '';
    const made = button('', () => action.run(genesys, current), { class: `phone-action${look}` });
    made.append(icon(action.icon), action.label);
    return made;
  }

  function toggleSelection(): void {
    if (current.selected) genesys.deselect();
    else genesys.select(id);
  }

  function setTransferring(isOpen: boolean): void {
    transfers.hidden = !isOpen;
    transfer.setAttribute('aria-expanded', String(isOpen));
  }

  function update(interaction: SimulatedInteraction): void {
    current = interaction;
    const focused = whole.contains(document.activeElement) ? document.activeElement : undefined;
    setAttribute(whole, 'data-phase', interaction.phase);
    setAttribute(name, 'aria-current', String(interaction.selected));
    setText(state, PHASE_WORDS[interaction.phase]);
    setText(time, durationWords(clock.now() - beganAt(interaction)));
    showBadges(badges, interaction);
    for (const { action, control } of actions) {
      control.hidden = !isPossible(action, interaction);
      if (action.isOn) setAttribute(control, 'aria-pressed', String(action.isOn(interaction)));
    }
    transfer.hidden = findObjection('blindTransfer', interaction) !== undefined;
    if (transfer.hidden) setTransferring(false);
    data.update(interaction);
    said.update(interaction);
    // What had the focus is gone: the next Tab must not begin at the top of the page.
    if (focused?.closest('[hidden]')) name.focus();
  }

  return { element: whole, update };
}

function kindWords({ kind, record }: SimulatedInteraction): string {
  const { direction, queueName, isInternal, isDialer } = record;
  const from = isInternal ? 'Internal' : isDialer ? 'Campaign' : direction;
  return [`${from} ${KIND_WORDS[kind].toLowerCase()}`, queueName].filter(Boolean).join(' · ');
}

function showBadges(list: HTMLElement, interaction: SimulatedInteraction): void {
  const { record, muted, consult, conference, secureSession, callbackCall } = interaction;
  const badges: [look: string, words: string | false][] = [
    ['recording', record.recordingState === 'active' && 'Recording'],
    ['paused', record.recordingState === 'paused' && !record.securePause && 'Recording paused'],
    ['secure', record.securePause && 'Secure pause'],
    ['muted', muted && 'Muted'],
    ['consult', !!consult && `Consulting ${targetWords(consult)}`],
    ['conference', conference.length > 0 && `Conference of ${conference.length}`],
    ['secure', !!secureSession && `In secure flow ${secureSession.flowId}`],
    ['call', callbackCall && 'Call placed'],
  ];
  const shown = badges.filter(([, words]) => words);
  if (list.dataset.shown === String(shown)) return;
  list.dataset.shown = String(shown);
  list.replaceChildren(
    ...shown.map(([look, words]) => element('li', { class: `phone-badge-${look}` }, words || '')),
  );
}
