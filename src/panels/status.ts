import type { GenesysClient } from '../index.js';
import { element } from './dom.js';
import { Panel } from './panel.js';
import { timeOfDay } from './time.js';

const UNHEARD = 'No status was heard yet: it shows here when the agent chooses one.';

/**
 * Shows the agent's status, the secondary one where the org uses them, and since when.
 *
 * It shows the last that the page's client heard: on a page that was opened later than the agent chose the status, it waits
 * for the next.
 *
 * @example
 * <genesys-status></genesys-status>
 */
export class GenesysStatus extends Panel {
  readonly #line = element('p', { class: 'genesys-status', role: 'status' }, UNHEARD);

  protected override build(): Node[] {
    return [element('section', { 'aria-label': 'Agent status' }, this.#line)];
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    // Another client's status is not this one's: a recording's must not stay once the panels are back to live.
    this.#line.textContent = UNHEARD;
    delete this.#line.dataset.status;
    // The last logout and the last status are replayed one after the other, and the later of the two counts. What arrives
    // counts in any case: a clock may be set back.
    let replaying = true;
    let loggedOut = -Infinity;
    client.on(
      'LOGGED_OUT',
      (_payload, { receivedAt }) => {
        loggedOut = receivedAt;
        this.#show('Logged out', receivedAt);
      },
      { signal, replayLast: true },
    );
    client.on(
      'UPDATE_STATUS',
      ({ status, sub_status: secondary }, { receivedAt }) => {
        if (!replaying || receivedAt > loggedOut) this.#show(status, receivedAt, secondary);
      },
      { signal, replayLast: true },
    );
    replaying = false;
  }

  #show(status: string, since: number, secondary?: unknown): void {
    // For the style sheet: names differ in case between surfaces.
    this.#line.dataset.status = status.toUpperCase().replace(/\s/g, '_');
    this.#line.replaceChildren(element('strong', { class: 'genesys-status__name' }, status));
    if (typeof secondary === 'string' && secondary) {
      this.#line.append(' ', element('span', { class: 'genesys-status__secondary' }, secondary));
    }
    this.#line.append(
      ' ',
      element(
        'span',
        { class: 'genesys-status__since' },
        'since ',
        element('time', { datetime: new Date(since).toISOString() }, timeOfDay(since)),
      ),
    );
  }
}
