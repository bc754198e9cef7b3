import { ToolkitError } from '../index.js';
import type { GenesysClient } from '../index.js';
import { announce } from './announce.js';
import { isPlaying } from './connection.js';
import { errorText } from './error-text.js';
import { html, nothing } from './lit.js';
import { messages } from './messages/index.js';
import { Panel } from './panel.js';
import { clockOf, timeOfDay } from './time.js';

/** A status that can be chosen: its id or name, and the words for it. */
interface Choice {
  readonly id: string;
  readonly label: string;
  /** The status that it is a secondary one of. */
  readonly group?: string;
  /** The name of one that was heard, where it is no secondary one: a page may list it by that. */
  readonly name?: string;
}

/** The agent's status as it was heard last. */
interface Shown {
  readonly status: string;
  readonly secondary: string;
  readonly since: number;
}

/** The most statuses that are kept of those that were heard. */
const MOST_HEARD = 30;

/**
 * Shows the agent's status, the secondary one where the org uses them, and for how long. It shows the last that the page's
 * client heard: on a page that was opened later than the agent chose the status, it waits for the next.
 *
 * Lets the agent choose another one, of those that the markup inside lists, each an `<option value="id or name">`, and of
 * those that were heard with an id and are not listed, by id or name. A change is shown once the Genesys client tells of it.
 *
 * @example
 * <genesys-status></genesys-status>
 *
 * An `<optgroup label="Break">` holds secondary ones.
 *
 * @example
 * <genesys-status><option value="AVAILABLE">Available</option><option value="BREAK">Break</option></genesys-status>
 */
export class GenesysStatus extends Panel {
  readonly #heard = new Map<string, Choice>();
  #client: GenesysClient | undefined;
  #listed: readonly Choice[] = [];
  #shown: Shown | undefined;
  #outcome = '';
  #ticking = 0;

  protected override readMarkup(): void {
    this.#listed = [...this.querySelectorAll('option')].map(({ value, text, parentElement }) => ({
      id: value,
      label: text.trim() || value,
      ...(parentElement instanceof HTMLOptGroupElement && { group: parentElement.label }),
    }));
  }

  protected override view(): unknown {
    this.#tick();
    const { panel, unheard, since } = messages().status;
    const shown = this.#shown;
    return html`<section class="genesys-status-bar" aria-label=${panel}>
      <p class="genesys-status" data-status=${shown ? wordOf(shown.status) : nothing}>
        <strong class="genesys-status__name">${shown ? inWords(shown.status) : unheard}</strong>
        ${
          shown?.secondary
            ? html`<span class="genesys-status__secondary">${inWords(shown.secondary)}</span>`
            : nothing
        }
        ${
          shown
            ? html`<time
                class="genesys-status__clock"
                datetime=${new Date(shown.since).toISOString()}
                title=${since(timeOfDay(shown.since))}
                >${clockOf(Math.max(0, Date.now() - shown.since))}</time
              >`
            : nothing
        }
      </p>
      <span class="genesys-status__outcome" title=${this.#outcome}>${this.#outcome}</span>
      ${this.#choiceView()}
    </section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#client = client;
    // Another client's status is not this one's: a recording's must not stay once the panels are back to live.
    this.#shown = undefined;
    this.#outcome = '';
    // The last logout and the last status are replayed one after the other, and the later of the two counts. What arrives
    // counts in any case: a clock may be set back.
    let replaying = true;
    let loggedOut = -Infinity;
    client.on(
      'LOGGED_OUT',
      (_payload, { receivedAt }) => {
        loggedOut = receivedAt;
        // In the place of a status, as the style sheet knows it in any language.
        this.#show({ status: 'LOGGED_OUT', secondary: '', since: receivedAt });
      },
      { signal, replayLast: true },
    );
    client.on(
      'UPDATE_STATUS',
      ({ id, status, sub_status: given }, { receivedAt }) => {
        const secondary = typeof given === 'string' ? given : '';
        if (typeof id === 'string' && id) this.#hear(id, status, secondary);
        if (!replaying || receivedAt > loggedOut) this.#show({ status, secondary, since: receivedAt });
      },
      { signal, replayLast: true },
    );
    replaying = false;
    document.addEventListener('visibilitychange', () => this.render(), { signal });
    signal.addEventListener('abort', () => {
      window.clearTimeout(this.#ticking);
      this.#client = undefined;
    });
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    this.#outcome = '';
    announce([shown.status, shown.secondary].filter(Boolean).map(inWords).join(', '));
    this.render();
  }

  #hear(id: string, status: string, secondary: string): void {
    if (this.#heard.size >= MOST_HEARD && !this.#heard.has(id)) return;
    const label = inWords(secondary || status);
    this.#heard.set(id, { id, label, ...(secondary ? { group: inWords(status) } : { name: status }) });
  }

  #choiceView(): unknown {
    const listed = new Set(this.#listed.map(({ id }) => wordOf(id)));
    const heard = [...this.#heard.values()].filter(
      ({ id, name = id }) => !listed.has(wordOf(id)) && !listed.has(wordOf(name)),
    );
    const choices = [...this.#listed, ...heard];
    const { change, replay } = messages().status;
    if (!choices.length) return nothing;
    return html`<select
      class="genesys-status__choice"
      aria-label=${change}
      ?disabled=${isPlaying()}
      title=${isPlaying() ? replay : nothing}
      @change=${this.#choose}
    >
      <option value="" selected>${change}</option>
      ${inGroups(choices)}
    </select>`;
  }

  readonly #choose = ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    const id = select.value;
    const label = select.selectedOptions[0]?.text.trim() ?? id;
    // It offers a change; what is so stands beside it.
    select.value = '';
    if (!id || !this.#client || isPlaying()) return;
    const { changing, noSign, refused } = messages().status;
    const pending = changing(label);
    this.#outcome = pending;
    this.render();
    const settle = (outcome: string): void => {
      if (this.#outcome !== pending) return;
      this.#outcome = outcome;
      if (outcome) announce(outcome);
      this.render();
    };
    this.#client.changestatus({ id }, { confirm: true }).then(
      () => settle(''),
      (error: unknown) => {
        const isOpen = error instanceof ToolkitError && error.code === 'TIMEOUT';
        settle(isOpen ? noSign(label) : refused(label, errorText(error)));
      },
    );
  };

  /** Renders again when the clock shows another second. */
  #tick(): void {
    window.clearTimeout(this.#ticking);
    if (!this.#shown || document.hidden || !this.isConnected) return;
    const past = Math.max(0, Date.now() - this.#shown.since);
    this.#ticking = window.setTimeout(() => this.render(), 1000 - (past % 1000));
  }
}

/** The choices, the secondary ones below the status that they are of. */
function inGroups(choices: readonly Choice[]): unknown {
  const option = ({ id, label }: Choice): unknown => html`<option value=${id}>${label}</option>`;
  const groups = [...new Set(choices.flatMap(({ group }) => group ?? []))];
  const below = (name: string): unknown =>
    html`<optgroup label=${name}>${choices.filter(({ group }) => group === name).map(option)}</optgroup>`;
  return [choices.filter(({ group }) => !group).map(option), groups.map(below)];
}

/** A status in one spelling: names differ in case and blanks between surfaces. */
const wordOf = (status: string): string => status.toUpperCase().replace(/\s/g, '_');

/** A status as people read it: `On queue` of `ON_QUEUE`. A name that an org gave stays as it is. */
function inWords(status: string): string {
  if (status === 'LOGGED_OUT') return messages().status.loggedOut;
  if (!/^[A-Z_]+$/.test(status)) return status;
  return status.charAt(0) + status.slice(1).replace(/_/g, ' ').toLowerCase();
}
