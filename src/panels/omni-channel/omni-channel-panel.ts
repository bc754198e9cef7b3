import type { GenesysClient } from '../../index.js';
import { isPlaying } from '../connection.js';
import { errorText } from '../error-text.js';
import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import { Panel } from '../panel.js';
import { PresenceSync } from './presence-sync.js';
import type { PresencePair } from './presence-sync.js';

/** The console's own events of presence. */
const CHANGED = 'SFORCE_PRESENCE:STATUS_CHANGED';
const LOGGED_OUT = 'SFORCE_PRESENCE:LOGOUT';

/**
 * Keeps the presence of Omni-Channel in step with the status of Genesys, both ways, by the pairs in the markup inside:
 * `<option value="id or name of the Genesys status" data-presence="id of the presence status">words</option>`. Classic only.
 * Never beside Genesys' own synchronization with Omni-Channel: the two would work against each other.
 *
 * @example
 * <genesys-omni-channel>
 *   <option value="ON_QUEUE" data-presence="0N5000000000101AAA">Available</option>
 * </genesys-omni-channel>
 */
export class GenesysOmniChannel extends Panel {
  #pairs: readonly PresencePair[] = [];
  #line = '';

  protected override readMarkup(): void {
    this.#pairs = [...this.querySelectorAll('option')].flatMap(({ value, text, dataset: { presence } }) =>
      presence ? [{ status: value, presence, label: text.trim() || value }] : [],
    );
  }

  protected override view(): unknown {
    const { panel } = messages().omniChannel;
    return html`<section class="genesys-omni-channel" aria-label=${panel}><p>${this.#line}</p></section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    const { noConsole, waiting, inStep, unpaired, notTaken, notSet } = messages().omniChannel;
    const console = presenceConsole();
    // What a recording tells is nothing to act on.
    if (!console || isPlaying()) return this.#show(console ? waiting : noConsole);

    const sync = new PresenceSync(this.#pairs, {
      setPresence: ({ presence, label }) =>
        console.presence.setServicePresenceStatus(presence, ({ success }) => {
          if (!success && !signal.aborted) this.#show(notSet(label));
        }),
      setStatus: ({ status, label }) =>
        void client.changestatus({ id: status }, { confirm: true }).catch((error: unknown) => {
          if (signal.aborted) return;
          this.#show(notTaken(label, errorText(error)));
          sync.restore();
        }),
    });
    const changed = ({ statusId }: { statusId?: unknown }): void =>
      sync.hearPresence(typeof statusId === 'string' ? statusId : undefined);
    const loggedOut = (): void => sync.hearPresence(undefined);

    this.#show(waiting);
    console.addEventListener(CHANGED, changed);
    console.addEventListener(LOGGED_OUT, loggedOut);
    signal.addEventListener('abort', () => {
      for (const [type, listener] of [
        [CHANGED, changed],
        [LOGGED_OUT, loggedOut],
      ] as const) {
        try {
          console.removeEventListener(type, listener);
        } catch {
          // The script throws once its last listener is gone.
        }
      }
    });
    console.presence.getServicePresenceStatusId(({ success, statusId }) => {
      if (signal.aborted) return;
      if (success) sync.hearPresence(statusId);
      client.on(
        'UPDATE_STATUS',
        payload => {
          sync.hearStatus(payload);
          this.#show(sync.pair ? inStep(sync.pair.label) : unpaired);
        },
        { signal, replayLast: true },
      );
    });
  }

  #show(line: string): void {
    this.#line = line;
    this.update();
  }
}

/** The part of the console's toolkit that is used. */
interface PresenceConsole {
  readonly presence: Pick<
    sforce.console.presence.Toolkit,
    'getServicePresenceStatusId' | 'setServicePresenceStatus'
  >;
  addEventListener(type: string, listener: (event: { statusId?: unknown }) => void): void;
  removeEventListener(type: string, listener: (event: { statusId?: unknown }) => void): void;
}

/** The Classic console with Omni-Channel's functions, where the page is in one. */
function presenceConsole(): PresenceConsole | undefined {
  const { sforce } = window as Window & { sforce?: { console?: Partial<PresenceConsole>; one?: unknown } };
  const console = sforce?.one ? undefined : sforce?.console;
  return console?.presence ? console : undefined;
}
