import { hasEnded } from '../../index.js';
import type { Interaction } from '../../index.js';
import { isPlaying } from '../connection.js';
import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { clockOf, numberWords } from '../time.js';
import { lengthOf, spansOf } from '../timeline/spans.js';
import * as commands from './commands.js';
import type { Command } from './commands.js';
import type { MeaningGuard } from './guard.js';
import type { Sendings } from './sendings.js';
import { kindOf, nameOf, phaseWord } from './words.js';

/** A button beside another interaction; without a command it switches to it. */
interface OtherButton {
  readonly label: string;
  readonly tone?: 'answer' | 'end';
  readonly command?: Command;
}

/** What the other interactions ask of the page. */
export interface OthersPage {
  readonly guard: MeaningGuard;
  readonly sendings: Sendings;
  render(): void;
  get(id: string): Interaction | undefined;
  send(command: Command, interaction: Interaction): Promise<boolean>;
  switchTo(id: string): void;
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

function buttonsOf(interaction: Interaction): readonly OtherButton[] {
  if (interaction.phase !== 'alerting') return [{ label: messages().call.switchTo }];
  const answer = commands.answer(kindOf(interaction));
  const decline = commands.decline();
  return [
    { label: answer.label, tone: 'answer', command: answer },
    { label: decline.label, tone: 'end', command: decline },
  ];
}

/** The interactions beside the pinned one: the first in a strip, all in a drawer. */
export class OtherInteractions {
  readonly #page: OthersPage;

  constructor(page: OthersPage) {
    this.#page = page;
  }

  /** The meanings of the buttons' places, in the strip and in the drawer. */
  meanings(others: readonly Interaction[]): ReadonlyMap<string, string> {
    const meanings = new Map<string, string>();
    others.forEach((other, index) => {
      for (const { label } of buttonsOf(other)) {
        if (index === 0) meanings.set(`strip ${label}`, other.id);
        meanings.set(`${index} ${label}`, other.id);
      }
    });
    return meanings;
  }

  /** The strip: the first of them, and how many more there are. */
  stripView(others: readonly Interaction[], now: number, isOpen: boolean, toggle: () => void): unknown {
    const { noOthers, moreOthers } = messages().call;
    const [first] = others;
    if (!first) return html`<span class="genesys-muted">${noOthers}</span>`;
    return html`${this.#view(first, 'strip', now)}
    ${
      others.length > 1
        ? html`<button
            type="button"
            class="genesys-small genesys-place_others"
            aria-expanded=${String(isOpen)}
            @click=${toggle}
          >
            ${moreOthers(numberWords(others.length - 1))}
          </button>`
        : nothing
    }`;
  }

  /** The drawer: all of them. */
  listView(others: readonly Interaction[], now: number): unknown {
    return html`<h3>${messages().call.others}</h3>
      <ul class="genesys-targets">
        ${others.map(
          (other, index) => html`<li class="genesys-target">${this.#view(other, String(index), now)}</li>`,
        )}
      </ul>`;
  }

  /** One of them: who, its phase, since when, and its buttons. */
  #view(interaction: Interaction, row: string, now: number): unknown {
    const spans = spansOf(interaction, now);
    const last = spans[spans.length - 1];
    return html`<span class="genesys-other__who" data-phase=${interaction.phase ?? nothing}>
        <strong>${nameOf(interaction)}</strong>
        ${phaseWord(interaction.phase, kindOf(interaction)).toLowerCase()}
        ${last ? `· ${clockOf(lengthOf(last))}` : nothing}
      </span>
      ${buttonsOf(interaction).map(button => this.#button(interaction, button, row))}`;
  }

  #button(interaction: Interaction, button: OtherButton, row: string): unknown {
    const isBusy = this.#isBusy(interaction, button);
    return html`<button
      type="button"
      class="genesys-small"
      data-tone=${button.tone ?? nothing}
      aria-label=${messages().call.of(button.label, nameOf(interaction))}
      aria-disabled=${isBusy || this.#isOff(button, row) ? 'true' : nothing}
      aria-busy=${isBusy ? 'true' : nothing}
      @click=${() => this.#press(interaction, button, row)}
    >
      ${button.label}
    </button>`;
  }

  #isBusy({ id }: Interaction, { command }: OtherButton): boolean {
    return !!command && this.#page.sendings.of(id, command.name)?.state === 'pending';
  }

  #isOff({ label, command }: OtherButton, row: string): boolean {
    return this.#page.guard.isGuarded(`${row} ${label}`, Date.now()) || (isPlaying() && !!command);
  }

  /** Does what a button said when it was pressed; nothing, where it means something else by now. */
  #press(rendered: Interaction, button: OtherButton, row: string): void {
    const interaction = this.#page.get(rendered.id);
    const isSame = interaction && buttonsOf(interaction).some(({ label }) => label === button.label);
    if (isSame && !this.#isOff(button, row) && !this.#isBusy(interaction, button)) {
      if (button.command) void this.#page.send(button.command, interaction);
      else this.#page.switchTo(interaction.id);
    }
    this.#page.render();
  }
}
