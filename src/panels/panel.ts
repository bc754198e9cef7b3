import type { GenesysClient } from '../index.js';
import { pageClient, whenConnected } from './connection.js';
import { element } from './dom.js';
import { errorText } from './error-text.js';

/**
 * The base of the panels: each builds itself when it first comes onto a page, hears the page's client while it is there, and
 * shows the error where it can't. A panel that is moved keeps what it shows.
 */
export abstract class Panel extends HTMLElement {
  #problem: HTMLElement | undefined;
  #onPage: AbortController | undefined;
  #listening: AbortController | undefined;

  /** Makes the panel's content. Called once. */
  protected abstract build(): readonly Node[];

  /** Starts to hear a client, until the signal. */
  protected abstract listen(client: GenesysClient, signal: AbortSignal): void;

  /** Lets go of timers, when the panel leaves the page. Its handlers are gone already. */
  protected release(): void {}

  connectedCallback(): void {
    // While the parser is inside the element, it would add what the markup holds below what the panel builds.
    if (document.readyState !== 'loading') this.#buildOnce();
    this.#onPage = new AbortController();
    whenConnected(() => this.#connect(), this.#onPage.signal);
  }

  disconnectedCallback(): void {
    this.#onPage?.abort();
    this.#listening?.abort();
    this.release();
  }

  /** Replaces content: a cloned panel brings its original's, and a page may have words there for who has no script. */
  #buildOnce(): HTMLElement {
    if (!this.#problem) {
      this.#problem = element('p', { class: 'genesys-problem', role: 'alert' });
      this.replaceChildren(
        element('div', { class: 'genesys-panel slds-scope' }, this.#problem, ...this.build()),
      );
    }
    return this.#problem;
  }

  #connect(): void {
    const problem = this.#buildOnce();
    this.#listening?.abort();
    this.#listening = new AbortController();
    try {
      this.listen(pageClient(), this.#listening.signal);
      problem.textContent = '';
    } catch (error) {
      problem.textContent = errorText(error);
    }
  }
}
