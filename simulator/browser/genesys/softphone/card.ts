import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Clock, SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { findObjection } from '../../../../src/testing/rules.js';
import { buttonView } from '../../ui/button-view.js';
import { CARD_ACTIONS, isPossible } from './card-actions.js';
import type { CardAction } from './card-actions.js';
import { conversationView } from './conversation.js';
import { dataListView } from './data-list.js';
import { icon } from './icons.js';
import { transferFormView } from './transfer-form.js';
import { addressWords, beganAt, durationWords, KIND_WORDS, PHASE_WORDS, targetWords } from './words.js';

/** The context that all cards share. */
export interface CardContext {
  readonly genesys: SimulatedGenesysClient;
  readonly clock: Clock;
  /** The IDs of those whose transfer form is open. */
  readonly transferring: Set<string>;
  show(): void;
}

/** An interaction in the softphone. Its buttons are hidden, not left out: an update keeps the one that has the focus. */
export function cardView(context: CardContext, interaction: SimulatedInteraction): TemplateResult {
  const { genesys, clock } = context;
  const { id, kind, record, phase, selected } = interaction;
  const cannotTransfer = findObjection('blindTransfer', interaction) !== undefined;
  if (cannotTransfer) context.transferring.delete(id);
  return html`<li class="phone-card" data-id=${id} data-kind=${kind} data-phase=${phase}>
    <header class="phone-card-head">
      ${icon(kind)}
      <div class="phone-row">
        <button
          type="button"
          class="phone-name"
          title="Select it in the client, or nothing"
          aria-current=${selected}
          data-focus-home
          @click=${() => (selected ? genesys.deselect() : genesys.select(id))}
        >
          ${record.name}</button
        ><span class="phone-state">${PHASE_WORDS[phase]}</span>
      </div>
      <p class="phone-about">${addressWords(record.phone)}</p>
      <div class="phone-row">
        <p class="phone-about">${kindWords(interaction)}</p>
        <span class="phone-time">${durationWords(clock.now() - beganAt(interaction))}</span>
      </div>
    </header>
    <ul class="phone-badges" aria-label="State">
      ${badgesOf(interaction).map(([look, words]) => html`<li class="phone-badge-${look}">${words}</li>`)}
    </ul>
    <div class="phone-actions">
      ${CARD_ACTIONS.map(
        action =>
          html`${action.label === 'Customer hangs up' ? transferButton(context, id, cannotTransfer) : nothing}
          ${actionButton(action, genesys, interaction)}`,
      )}
    </div>
    ${transferFormView(genesys, id, !context.transferring.has(id))} ${dataListView(interaction)}
    ${conversationView(genesys, interaction)}
  </li>`;
}

const actionButton = (
  action: CardAction,
  genesys: SimulatedGenesysClient,
  interaction: SimulatedInteraction,
): TemplateResult =>
  buttonView([icon(action.icon), action.label], () => action.run(genesys, interaction), {
    look: action.look ? `phone-action phone-${action.look}` : 'phone-action',
    isHidden: !isPossible(action, interaction),
    isPressed: action.isOn?.(interaction),
  });

function transferButton({ transferring, show }: CardContext, id: string, isHidden: boolean): TemplateResult {
  const toggle = (): void => {
    if (!transferring.delete(id)) transferring.add(id);
    show();
  };
  return buttonView([icon('transfer'), 'Transfer'], toggle, {
    look: 'phone-action',
    isHidden,
    isExpanded: transferring.has(id),
  });
}

function kindWords({ kind, record }: SimulatedInteraction): string {
  const { direction, queueName, isInternal, isDialer } = record;
  const from = isInternal ? 'Internal' : isDialer ? 'Campaign' : direction;
  return [`${from} ${KIND_WORDS[kind].toLowerCase()}`, queueName].filter(Boolean).join(' · ');
}

function badgesOf(interaction: SimulatedInteraction): [look: string, words: string | false][] {
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
  return badges.filter(([, words]) => words);
}
