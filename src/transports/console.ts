import { ToolkitError } from '../errors.js';
import type { ActionName, ActionRequests } from '../protocol/actions.js';
import { readConsoleMessage, wireNameOf, writeConsoleAction } from '../protocol/console-wire.js';
import type { StatusFormat } from '../protocol/console-wire.js';
import { EVENT_NAMES } from '../protocol/events.js';
import type { EventName } from '../protocol/events.js';
import { attempt } from './attempt.js';
import type { Receiver, Transport } from './transport.js';

/** The part of `sforce.console` that the toolkit uses. */
export interface ConsoleToolkit {
  fireEvent(eventType: string, message: string, callback: (result: { success: boolean }) => void): void;
  addEventListener(eventType: string, listener: ConsoleListener): void;
  removeEventListener(eventType: string, listener: ConsoleListener): void;
  isInConsole(): boolean;
}

type ConsoleListener = (result: { message: string }) => void;

const HOME = 'a Salesforce Classic console app';

/** The Salesforce Classic console, through the Console Integration Toolkit. */
export function consoleTransport(sforceConsole: ConsoleToolkit, statusFormat?: StatusFormat): Transport {
  const listeners = new Map<string, ConsoleListener>();
  let receiver: Receiver | undefined;
  let delivering = 0;
  let loggedOut = false;

  function receive(wireName: string, name: EventName, result: unknown): void {
    // A closed page may still be called until its listeners are removed.
    if (!receiver) return;
    const to = receiver;
    const read = readConsoleMessage(wireName, name, result);
    delivering++;
    if (loggedOut) to.restarted();
    loggedOut = name === 'LOGGED_OUT';
    if ('problem' in read) to.unrecognized(read);
    else to.event(read);
    delivering--;
  }

  function add(wireName: string, name: EventName): void {
    if (listeners.has(wireName)) return;
    const listener = (result: unknown): void => receive(wireName, name, result);
    attempt('addEventListener()', HOME, () => sforceConsole.addEventListener(wireName, listener));
    listeners.set(wireName, listener);
  }

  function removeAll(): void {
    for (const [wireName, listener] of listeners) {
      try {
        sforceConsole.removeEventListener(wireName, listener);
      } catch {
        // The toolkit throws a TypeError once its last listener is gone: what was wanted is so.
      }
    }
    listeners.clear();
  }

  return {
    name: 'console',

    open(to) {
      receiver = to;
    },

    listen(name) {
      for (const each of name ? [name] : EVENT_NAMES) {
        add(wireNameOf(`pc.${each}`), each);
        // The vendor's example listens there too; nobody documents what arrives.
        if (each === 'CLIENT_EVENT') add(wireNameOf('pc.subscribe'), each);
      }
      return [];
    },

    send<Name extends ActionName>(name: Name, request: ActionRequests[Name]) {
      return new Promise<void>((resolve, reject) => {
        const message = writeConsoleAction(name, request, statusFormat);
        attempt('fireEvent()', HOME, () =>
          sforceConsole.fireEvent(wireNameOf(name), message, result => {
            if (result?.success) resolve();
            else reject(new ToolkitError('ACTION_REFUSED', `The console refused ${name}.`));
          }),
        );
      });
    },

    diagnose() {
      return inConsole(sforceConsole) ? [] : [`isInConsole() says no. Open this page in ${HOME}.`];
    },

    close() {
      receiver = undefined;
      // The toolkit calls a type's listeners in one loop over the live list: removing one inside the loop would make it
      // skip the next, which may be another script's.
      if (delivering) setTimeout(removeAll);
      else removeAll();
    },
  };
}

/** Whether the toolkit says that this page is in a console. It throws in some pages that are not. */
export function inConsole(sforceConsole: ConsoleToolkit | undefined): boolean {
  try {
    return !!sforceConsole?.isInConsole();
  } catch {
    return false;
  }
}
