import type { GenesysClient } from '../index.js';
import { pageClient, whenConnected } from './connection.js';
import { errorText } from './error-text.js';
import { html, render } from './lit.js';
import { paced } from './paced.js';

/**
 * The base of the panels: each renders its view when it first comes onto a page and whenever it asks to, hears the page's
 * client while it is there, and shows the error where it can't. A panel that is moved keeps what it shows.
 */
export abstract class Panel extends HTMLElement {
  readonly #rendering = paced(() => this.render());
  #problem = '';
  #isBuilt = false;
  #onPage: AbortController | undefined;
  #listening: AbortController | undefined;

  /** Gives what the panel shows now: a template of lit-html. */
  protected abstract view(): unknown;

  /** Starts to hear a client, until the signal. */
  protected abstract listen(client: GenesysClient, signal: AbortSignal): void;

  /** Reads what the page's markup has inside the element, such as options, before the view replaces it. Called once. */
  protected readMarkup(): void {}

  /** Lets go of timers, when the panel leaves the page. Its handlers are gone already. */
  protected release(): void {}

  /** Renders the view soon: at once after a pause, else when the pace allows. */
  protected update(): void {
    if (this.#isBuilt) this.#rendering.request();
  }

  /** Renders the view now: for what a person did. The parts of a panel ask for it too. */
  render(): void {
    if (!this.#isBuilt) return;
    this.#rendering.cancel();
    render(
      html`<div class="genesys-panel slds-scope">
        <p class="genesys-problem" role="alert">${isSaidByHealth() ? '' : this.#problem}</p>
        ${this.view()}
      </div>`,
      this,
    );
  }

  /** @internal */
  connectedCallback(): void {
    // While the parser is inside the element, it would add what the markup holds below what the panel renders.
    if (document.readyState !== 'loading') this.#build();
    this.#onPage = new AbortController();
    whenConnected(() => this.#connect(), this.#onPage.signal);
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#onPage?.abort();
    this.#listening?.abort();
    this.#rendering.cancel();
    this.release();
  }

  /** Replaces content: a cloned panel brings its original's, and a page may have words there for who has no script. */
  #build(): void {
    if (this.#isBuilt) return;
    this.#isBuilt = true;
    this.readMarkup();
    this.replaceChildren();
    this.render();
  }

  #connect(): void {
    this.#build();
    this.#listening?.abort();
    this.#listening = new AbortController();
    try {
      this.listen(pageClient(), this.#listening.signal);
      this.#problem = '';
    } catch (error) {
      this.#problem = errorText(error);
    }
    this.render();
  }
}

/** Whether the page has a line for what is wrong with its connection: no panel repeats it. */
const isSaidByHealth = (): boolean => !!document.querySelector('genesys-health');
