import { ToolkitError } from '../../index.js';
import type { GenesysClient } from '../../index.js';
import { isPlaying, pageClient } from '../connection.js';
import { errorText } from '../error-text.js';
import { valuesAround } from '../fields.js';
import { html, nothing } from '../lit.js';
import type { TemplateResult } from '../lit.js';
import { messages } from '../messages/index.js';
import { timeOfDay } from '../time.js';
import { uniqueId } from '../unique-id.js';
import { quietly } from '../quietly.js';

/**
 * The least time that a button is busy, in milliseconds. The surface often takes an action at once, and the second click of
 * a double click would undo the first: sent again, mute ends.
 */
const DOUBLE_CLICK = 500;

/** The time for which an outcome is shown, in milliseconds. */
const SHOWN_FOR = 4000;

/** The panel around a form, which renders the form's view among its own. */
export interface FormHost {
  render(): void;
}

/** The action of a button. */
export interface FormAction {
  readonly label: string;
  /** Whether `act` resolves when the effect was seen, not when the surface took it. */
  readonly isConfirmed?: boolean;
  /** Hands an action over. What it throws or rejects with shows below the buttons. */
  act(client: GenesysClient, values: FormData): Promise<unknown>;
}

/**
 * A form whose buttons hand over actions; the outcome shows below them. Where there is one button, Enter in a field presses
 * it; where there are several, Enter presses none, since the first would be as wrong as any. What is typed stands in the
 * page alone: it is read when a button is pressed, and gone when the form leaves the page.
 */
export abstract class ActionForm {
  /** The beginning of its fields' ids. */
  protected readonly scope = uniqueId();
  protected readonly host: FormHost;
  /** The buttons that are busy, by their place. */
  readonly #busy = new Set<number>();
  #done = '';
  #problem = '';
  #fading = 0;

  constructor(host: FormHost) {
    this.host = host;
  }

  /** Gives the template of the fields. */
  protected fields(): unknown {
    return nothing;
  }

  /** Gives the actions of the buttons, as many at each render. They act on the interaction that is current now: it is shown. */
  protected abstract actions(): readonly FormAction[];

  view(): TemplateResult {
    const actions = this.actions();
    const type = actions.length === 1 ? 'submit' : 'button';
    return html`<form class="genesys-form" novalidate @submit=${quietly} @keydown=${pressOnce}>
      ${this.fields()}
      <div class="genesys-buttons">${actions.map((action, at) => this.#button(action, at, type))}</div>
      <p class="genesys-sent" role="status">${this.#done}</p>
      <p class="genesys-problem" role="alert">${this.#problem}</p>
    </form>`;
  }

  #button(action: FormAction, at: number, type: 'submit' | 'button'): TemplateResult {
    // Not `disabled`, which would take the focus from who uses the keyboard.
    const busy = this.#busy.has(at) ? 'true' : nothing;
    const press = ({ currentTarget }: Event): void => {
      const values = valuesAround(currentTarget as HTMLButtonElement);
      if (!this.#busy.has(at)) void this.#press(action, at, values);
    };
    return html`<button
      type=${type}
      class="slds-button slds-button_neutral"
      aria-disabled=${busy}
      aria-busy=${busy}
      @click=${press}
    >
      ${action.label}
    </button>`;
  }

  async #press({ label, isConfirmed, act }: FormAction, at: number, values: FormData): Promise<void> {
    const { done, sent, noSign, noneWhilePlaying } = messages().actions;
    const rested = new Promise(resolve => setTimeout(resolve, DOUBLE_CLICK));
    window.clearTimeout(this.#fading);
    this.#busy.add(at);
    this.#show('', '');
    try {
      if (isPlaying()) throw new Error(noneWhilePlaying);
      await act(pageClient(), values);
      this.#show(isConfirmed ? done(label) : sent(label, timeOfDay(Date.now())), '');
      // What can't be confirmed goes on saying when it was sent.
      if (isConfirmed) this.#fading = window.setTimeout(() => this.#show('', this.#problem), SHOWN_FOR);
    } catch (error) {
      const isUnseen = isConfirmed && error instanceof ToolkitError && error.code === 'TIMEOUT';
      this.#show('', isUnseen ? noSign(label) : `${label}: ${errorText(error)}`);
    }
    await rested;
    this.#busy.delete(at);
    this.host.render();
  }

  #show(done: string, problem: string): void {
    this.#done = done;
    this.#problem = problem;
    this.host.render();
  }
}

/** Held down, Enter would press the button again and again. */
function pressOnce(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}
