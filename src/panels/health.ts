import { redact, ToolkitError, version } from '../index.js';
import type { Finding, GenesysClient } from '../index.js';
import { isPlaying, pageClient } from './connection.js';
import { copyText } from './copy-text.js';
import { html, nothing } from './lit.js';
import { messages } from './messages/index.js';
import { Panel } from './panel.js';
import { errorText } from './error-text.js';
import { minuteOfDay, timeOfDay } from './time.js';

/** The time in milliseconds between two looks at the findings: some come because nothing happened. */
const LOOK_EVERY = 5000;

/** The part of a finding that is shown. */
type Shown = Pick<Finding, 'message' | 'remedy' | 'audience'> & { readonly code: string };

/**
 * Says in one line what is wrong with the page's connection, with the remedy, for whom it is, and a button that copies a
 * diagnosis for support, without names and numbers. Goes by evidence: silence is none, since an idle agent hears nothing for
 * hours. One a page is enough: where there is one, the other panels don't repeat it. While a recording plays it says so in a
 * bar over the page.
 *
 * @example
 * <genesys-health></genesys-health>
 */
export class GenesysHealth extends Panel {
  #client: GenesysClient | undefined;
  #failure: unknown;
  #refused: Shown | undefined;
  #since = Date.now();
  #heardAt: number | undefined;
  #copied = '';
  #looking = 0;

  protected override view(): unknown {
    const { panel, copy, forWhom, replay } = messages().health;
    const [found] = this.#findings();
    const plain = messages().health.findings[found?.code ?? ''];
    const first = found && { ...found, ...(plain && { ...plain, audience: 'agent' as const }) };
    const problem = html`<p class="genesys-health__problem">
        <strong>${first?.message}</strong> ${first && `${forWhom[first.audience]} ${first.remedy}`}
      </p>
      <button type="button" class="genesys-small" @click=${() => this.#copy()}>${copy}</button>`;
    return html`<section
        class="genesys-health"
        aria-label=${panel}
        data-state=${first ? 'problem' : 'silent'}
      >
        ${first ? problem : html`<p class="genesys-muted">${this.#neutral()}</p>`}
        ${this.#copied ? html`<p class="genesys-muted">${this.#copied}</p>` : nothing}
      </section>
      ${isPlaying() ? html`<p class="genesys-replay">${replay}</p>` : nothing}`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#client = client;
    this.#failure = this.#refused = this.#heardAt = undefined;
    this.#since = client.diagnose().since;
    const hear = (at = Date.now()): void => {
      this.#heardAt = at;
      this.update();
    };
    // On Lightning '*' would subscribe: there every message is a CLIENT_EVENT too.
    if (client.transport === 'console') client.on('*', ({ receivedAt }) => hear(receivedAt), { signal });
    else client.on('CLIENT_EVENT', (_payload, { receivedAt }) => hear(receivedAt), { signal });
    client.on('UNRECOGNIZED', () => hear(), { signal });
    client.on(
      'ACTION',
      ({ name, own, taken }) => {
        if (!own) return;
        const note = (error?: unknown): void => {
          if (name === 'subscribe') this.#refused = error ? subscribeRefused(error) : undefined;
          this.update();
        };
        taken?.then(() => note(), note);
      },
      { signal },
    );
    this.#looking = window.setInterval(() => this.update(), LOOK_EVERY);
    signal.addEventListener('abort', () => {
      window.clearInterval(this.#looking);
      this.#client = undefined;
    });
  }

  #findings(): readonly Shown[] {
    if (this.#client) {
      const { findings } = this.#client.diagnose();
      // The bar over the page says it.
      const told = findings.filter(({ code }) => code !== 'RECORDING');
      return this.#refused ? [...told, this.#refused] : told;
    }
    try {
      pageClient();
      return [];
    } catch (error) {
      this.#failure = error;
      return findingsOf(error);
    }
  }

  #neutral(): string {
    const { nothingHeard, heard } = messages().health;
    return this.#heardAt === undefined
      ? nothingHeard(minuteOfDay(this.#since))
      : heard(timeOfDay(this.#heardAt));
  }

  #copy(): void {
    const { copied, notCopied } = messages().health;
    const diagnosis = {
      at: new Date().toISOString(),
      page: location.pathname,
      version,
      browser: navigator.userAgent,
      ...(this.#client ? { diagnosis: this.#client.diagnose() } : { error: errorText(this.#failure) }),
      findings: this.#findings(),
    };
    const tell = (words: string) => (): void => {
      this.#copied = words;
      this.render();
    };
    copyText(redact(JSON.stringify(diagnosis, undefined, 2))).then(tell(copied), tell(notCopied));
  }
}

/** The findings of an error of `connect()`, or the error as one. */
function findingsOf(error: unknown): readonly Shown[] {
  if (error instanceof ToolkitError && error.findings?.length) return error.findings;
  return [{ code: 'NOT_CONNECTED', message: errorText(error), remedy: '', audience: 'developer' }];
}

const subscribeRefused = (error: unknown): Shown => ({
  code: 'SUBSCRIBE_REFUSED',
  message: messages().health.subscribeRefused,
  remedy: errorText(error),
  audience: 'developer',
});
