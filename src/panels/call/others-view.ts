import { hasEnded } from '../../index.js';
import type { Interaction } from '../../index.js';
import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { clockOf } from '../time.js';
import { lengthOf, spansOf } from '../timeline/spans.js';
import * as commands from './commands.js';
import type { Command } from './commands.js';
import { kindOf, nameOf, phaseWord } from './words.js';

/** A button beside another interaction. */
export interface OtherButton {
  readonly label: string;
  readonly tone?: 'answer' | 'end';
  /** Missing of the one that switches. */
  readonly command?: Command;
}

/** What the page does with the buttons of the other interactions. */
export interface OtherButtons {
  state(interaction: Interaction, button: OtherButton): { readonly isOff: boolean; readonly isBusy: boolean };
  press(interaction: Interaction, button: OtherButton): void;
}

/** The interactions beside the pinned one that go on or wait for their wrap-up; those that ring first. */
export function othersOf(
  all: readonly Interaction[],
  pinned: Interaction | undefined,
): readonly Interaction[] {
  const rank = ({ phase }: Interaction): number => (phase === 'alerting' ? 0 : hasEnded(phase) ? 2 : 1);
  return all
    .filter(({ id, phase }) => id !== pinned?.id && phase && phase !== 'done' && phase !== 'disconnected')
    .sort((a, b) => rank(a) - rank(b));
}

/** The buttons of an interaction beside the pinned one. */
export function buttonsOf(interaction: Interaction): readonly OtherButton[] {
  if (interaction.phase !== 'alerting') return [{ label: messages().call.switchTo }];
  const answer = commands.answer(kindOf(interaction));
  const decline = commands.decline();
  return [
    { label: answer.label, tone: 'answer', command: answer },
    { label: decline.label, tone: 'end', command: decline },
  ];
}

/** One other interaction: who, its phase, since when, and its buttons. */
export function otherView(interaction: Interaction, now: number, { state, press }: OtherButtons): unknown {
  const spans = spansOf(interaction, now);
  const last = spans[spans.length - 1];
  const name = nameOf(interaction);
  return html`<span class="genesys-other__who" data-phase=${interaction.phase ?? nothing}>
      <strong>${name}</strong> ${phaseWord(interaction.phase, kindOf(interaction)).toLowerCase()}
      ${last ? `· ${clockOf(lengthOf(last))}` : nothing}
    </span>
    ${buttonsOf(interaction).map(button => {
      const { isOff, isBusy } = state(interaction, button);
      return html`<button
        type="button"
        class="genesys-small"
        data-tone=${button.tone ?? nothing}
        aria-label=${messages().call.of(button.label, name)}
        aria-disabled=${isOff || isBusy ? 'true' : nothing}
        aria-busy=${isBusy ? 'true' : nothing}
        @click=${() => press(interaction, button)}
      >
        ${button.label}
      </button>`;
    })}`;
}
