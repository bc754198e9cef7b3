import { checkDeadline } from '../deadline.js';
import type { Deadlines, EndCode } from '../deadline.js';
import { refuse, ToolkitError } from '../errors.js';
import type { ActionName, ActionRequests } from '../protocol/actions.js';
import { checkAction } from '../protocol/check-action.js';
import type { Transport } from '../transports/transport.js';
import { DEFAULT_TIMEOUT, endWords, NOT_SENT } from './confirmation.js';
import type { Hand, Shown } from './confirmation.js';
import type { ActionOptions } from './types.js';

/** An action that is handed to the surface. */
export interface SentAction {
  readonly name: ActionName;
  readonly request: object;
  /** Settles with the surface's answer. */
  readonly taken: Promise<void>;
  /** Of a confirmed one: settles with the event that shows the effect. */
  readonly shown?: Promise<Shown> | undefined;
  /** The time that the caller gives it, in milliseconds. */
  readonly timeout: number;
}

/** The way of actions to the surface. */
export interface Actions {
  /** Whether an action that is handed over now leaves in this task. */
  isReady(): boolean;
  /**
   * Checks a request and its options without sending it, and copies the request.
   *
   * @throws {@link ToolkitError} `INVALID_ACTION`, `INVALID_OPTION`.
   */
  prepare<Name extends ActionName>(
    name: Name,
    request: ActionRequests[Name],
    options: ActionOptions,
  ): ActionRequests[Name];
  /** Hands a prepared request over once the surface is ready, in the same task where it is. */
  handOf<Name extends ActionName>(name: Name, request: ActionRequests[Name], options: ActionOptions): Hand;
  /** Hands a prepared request over; resolves when the surface took it, in time. */
  send<Name extends ActionName>(
    name: Name,
    request: ActionRequests[Name],
    options: ActionOptions,
  ): Promise<undefined>;
}

/**
 * Creates the actions of a client.
 *
 * @param onSent - Is called with each action that is handed to the surface.
 */
export function createActions(
  transport: Transport,
  deadlines: Deadlines,
  onSent: (action: SentAction) => void,
): Actions {
  let isReady = !transport.ready;
  // The first to hear of it, so that what waits leaves in the order in which it was asked for.
  transport.ready?.then(
    () => (isReady = true),
    () => {},
  );

  function prepare<Name extends ActionName>(
    name: Name,
    request: ActionRequests[Name],
    options: ActionOptions,
  ): ActionRequests[Name] {
    if (typeof options !== 'object' || !options) {
      refuse('INVALID_OPTION', `${name}()`, 'an object of options', options);
    }
    checkAction(name, request, options);
    checkDeadline(options);
    return copyOf(name, request);
  }

  const handOf =
    <Name extends ActionName>(
      name: Name,
      request: ActionRequests[Name],
      { timeout = DEFAULT_TIMEOUT }: ActionOptions,
    ): Hand =>
    (isCancelled, onHanded, shown) => {
      const hand = (): Promise<void> => {
        if (isCancelled()) return new Promise(() => {});
        onHanded();
        let send = (): void => {};
        const taken = new Promise<void>(resolve => {
          send = () => resolve(new Promise(sent => sent(transport.send(name, request))));
        });
        // Told first: an answer may come while the surface takes it.
        onSent({ name, request, taken, shown, timeout });
        send();
        return taken;
      };
      return transport.ready && !isReady
        ? transport.ready.then(hand)
        : new Promise(resolve => resolve(hand()));
    };

  return {
    isReady: () => isReady,
    prepare,
    handOf,

    send(name, request, options) {
      const { timeout = DEFAULT_TIMEOUT, signal } = options;
      let handed = false;
      const explain = (code: EndCode): string =>
        `${name} ${endWords(code, timeout)}. ${handed ? 'It was sent, and may have been done.' : NOT_SENT} ${HINT}`;
      return deadlines.start({ timeout, signal }, explain, pending => {
        handOf(
          name,
          request,
          options,
        )(
          () => pending.isSettled,
          () => (handed = true),
        ).then(() => pending.resolve(undefined), pending.reject);
      });
    },
  };
}

/** A copy that nobody changes while the request waits, and that postMessage can copy: components hold data in proxies. */
function copyOf<Name extends ActionName>(name: Name, request: ActionRequests[Name]): ActionRequests[Name] {
  try {
    return JSON.parse(JSON.stringify(request)) as ActionRequests[Name];
  } catch (error) {
    // A field that allowUnknownFields let through.
    throw new ToolkitError('INVALID_ACTION', `${name} takes what JSON can hold: ${error}.`, error);
  }
}

const HINT = 'Is the Genesys Cloud softphone open? client.diagnose() tells more.';
