import { ToolkitError } from '../errors.js';
import type { Finding } from '../errors.js';
import type { ActionName, ActionRequests } from '../protocol/actions.js';
import {
  CONSOLE_ACTIONS,
  CONSOLE_EVENTS,
  readConsoleAction,
  readConsoleEvent,
  writeConsoleAction,
} from '../protocol/console-wire.js';
import { wireNameOf } from '../protocol/wire-name.js';
import type { StatusFormat } from '../protocol/console-wire.js';
import type { EventName } from '../protocol/events.js';
import { attempt } from './attempt.js';
import { OUTSIDE_CONSOLE } from './findings.js';
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
  let refusal: unknown;

  function receive(tell: (to: Receiver) => void): void {
    // A closed page may still be called until its listeners are removed.
    if (!receiver) return;
    delivering++;
    tell(receiver);
    delivering--;
  }

  function receiveEvent(to: Receiver, wireName: string, name: EventName, result: unknown): void {
    const read = readConsoleEvent(wireName, name, result);
    // The client that logged out has forgotten the subscriptions: the next event tells that it is back.
    if (loggedOut) to.restarted();
    loggedOut = name === 'LOGGED_OUT';
    if ('problem' in read) to.unrecognized(read);
    else to.event(read);
  }

  function add(wireName: string, tell: (to: Receiver, result: unknown) => void): void {
    if (listeners.has(wireName)) return;
    const listener = (result: unknown): void => receive(to => tell(to, result));
    attempt('addEventListener()', HOME, () => sforceConsole.addEventListener(wireName, listener));
    listeners.set(wireName, listener);
  }

  function addEvents(): void {
    for (const [wireName, name] of CONSOLE_EVENTS) {
      add(wireName, (to, result) => receiveEvent(to, wireName, name, result));
    }
    refusal = undefined;
  }

  function addActions(): void {
    for (const [wireName, name] of CONSOLE_ACTIONS) {
      add(wireName, (to, result) => to.action(readConsoleAction(name, result)));
    }
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
      try {
        addEvents();
      } catch (error) {
        // The first handler tries again, and throws.
        refusal = error;
      }
    },

    listen(name) {
      addEvents();
      if (name === 'ACTION') addActions();
    },

    send<Name extends ActionName>(name: Name, request: ActionRequests[Name]) {
      return new Promise<void>((resolve, reject) => {
        const message = writeConsoleAction(name, request, statusFormat);
        attempt('fireEvent()', HOME, () =>
          sforceConsole.fireEvent(wireNameOf(name), message, result => {
            if (result?.success) resolve();
            else reject(refused(name));
          }),
        );
      });
    },

    diagnose() {
      const findings: Finding[] = inConsole(sforceConsole) ? [] : [OUTSIDE_CONSOLE];
      if (refusal) findings.push(notListening(refusal));
      return findings;
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

const refused = (name: ActionName): ToolkitError =>
  new ToolkitError(
    'ACTION_REFUSED',
    `The console refused ${name}: fireEvent() answered without success. Open this page in ${HOME}.`,
  );

const notListening = (refusal: unknown): Finding => ({
  code: 'NOT_LISTENING',
  message: `The console refused to deliver its events: ${refusal}`,
  remedy: `Open this page in ${HOME}; reload it there.`,
  audience: 'agent',
});

/** Whether the toolkit says that this page is in a console. It throws in some pages that are not. */
export function inConsole(sforceConsole: ConsoleToolkit | undefined): boolean {
  try {
    return !!sforceConsole?.isInConsole();
  } catch {
    return false;
  }
}
