import { functionOnWire } from '../../console-functions.js';
import { decodeFrameText, encodeFields, encodeFrameText, isFrameText } from '../stand-ins/frame-text.js';
import type { Fields } from '../stand-ins/frame-text.js';
import type { Log } from '../ui/log.js';

/** The place of a frame in the console, with the rights of its page there. */
export interface FramePlace {
  /** The frame's name in the log. */
  readonly label: string;
  /** The tab that encloses the frame; none for a component of the footer. */
  readonly tabId?: string;
  /** The component of the footer that the frame is in, if it is. */
  readonly component?: ComponentPlace;
}

/** The button and the window of a component, for its page to change. */
export interface ComponentPlace {
  readonly id: string;
  readonly isHidden: boolean;
  setHidden(isHidden: boolean): void;
  setSize(size: { width?: number; height?: number }): void;
  setText(text: string): void;
  setStyle(css: string): void;
  setIcon(url: string): void;
  /** Shows another text in turn with the button's own; without one, ends it. */
  blink(text?: string, interval?: number): void;
  /** Moves the button's text by so many pixels, to the left unless negative; without a number, ends it. */
  scroll(pixels?: number, interval?: number): void;
}

/** A function that a page called. */
export interface Call {
  readonly place: FramePlace;
  /** An argument as text, as it came. */
  text(name: string): string;
  /** An argument that a page may leave out: everything crosses as text, so "none" may read `null` or `undefined`. */
  optional(name: string): string | undefined;
  /** An argument as yes or no. */
  flag(name: string): boolean;
  /** An argument as a list: a single text is a list of one. */
  list(name: string): readonly string[];
  /** Forgets the handler that the page registered with a function. */
  unregister(name: string): void;
}

export type Answer = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The console's functions by their name on the wire. Without an answer nothing is sent back. */
export type Functions = Readonly<Record<string, (call: Call) => Answer | undefined>>;

export interface Frames {
  /** Loads a page into a frame, again if need be: with a new nonce each time, its listeners forgotten. */
  load(iframe: HTMLIFrameElement, path: string, place: FramePlace): void;
  /** The frame is no part of the console any more. */
  forget(iframe: HTMLIFrameElement): void;
  /** Reaches every frame that announced a listener for the type. */
  deliver(eventType: string, event: Readonly<Record<string, string>>): void;
  /**
   * Reaches the frames that registered a handler with this function, or those of them that the filter lets pass.
   *
   * @returns How many there were.
   */
  notify(name: string, event: Answer, filter?: (registered: Call) => boolean): number;
  /** Sets the functions that pages may call from now on. */
  provide(functions: Functions): void;
  close(): void;
}

export interface FramesOptions {
  log: Log;
  /** The origin of all pages that may talk to the console. */
  pageOrigin: string;
  /** The window whose messages are heard, the console's own unless handed in. */
  host?: Window;
}

interface Frame {
  readonly iframe: HTMLIFrameElement;
  readonly place: FramePlace;
  readonly heard: Set<string>;
  /** The calls that registered handlers, by the function. */
  readonly registered: Map<string, Call>;
  transactions: number;
}

/** The number of characters of a refused message that the log shows. */
const SHOWN = 2000;

const NONE: ReadonlySet<string> = new Set(['', 'null', 'undefined']);

/** The console's side of the protocol by which Salesforce's toolkit script talks to it. */
export function createFrames({ log, pageOrigin, host = window }: FramesOptions): Frames {
  const byNonce = new Map<string, Frame>();
  const limitsLogged = new Set<string>();
  let functions: Functions = {};
  let made = 0;

  function receive({ data, origin, source }: MessageEvent<unknown>): void {
    if (!isFrameText(data)) return;
    const sender = [...byNonce.values()].find(({ iframe }) => iframe.contentWindow === source);
    const refuse = (why: string): void =>
      log.add(
        'refused',
        `A message from ${sender ? `${sender.place.label} (${origin})` : origin}: ${why}`,
        data.slice(0, SHOWN),
      );

    if (origin !== pageOrigin) return refuse(`pages of the console come from ${pageOrigin}.`);
    const fields = decodeFrameText(data);
    if (!fields) return refuse('it can’t be read.');
    const frame = byNonce.get(text(fields, 'nonce'));
    if (!frame)
      return refuse(
        'its nonce is none that the console gave out, or was replaced when the frame was loaded again.',
      );
    if (frame !== sender) return refuse(`it has the nonce of another frame, ${frame.place.label}.`);
    answer(frame, fields);
  }

  function answer(frame: Frame, fields: Fields): void {
    const name = text(fields, 'xdomain_name');
    const txnId = text(fields, 'xdomain_txnId');
    // The counter of a page starts anew when the frame loads another document by itself.
    if (Number(txnId) < frame.transactions) {
      frame.heard.clear();
      frame.registered.clear();
    }
    frame.transactions = Number(txnId);

    if (name === 'addEventListener') {
      frame.heard.add(text(fields, 'eventType'));
      return;
    }
    const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (!limitsLogged.has(name)) logLimits(name, frame.place);
    const call = createCall(frame, fields);
    if (call.flag('event')) {
      frame.registered.set(name, call);
      return;
    }
    const result = known ? known(call) : { success: false };
    if (result) send(frame, `${name}_${txnId}`, result);
  }

  /** Says once of each function if the console does less than Salesforce's. */
  function logLimits(wire: string, { label }: FramePlace): void {
    limitsLogged.add(wire);
    const {
      name = wire,
      support = 'refused',
      note = 'The console knows no such function.',
    } = functionOnWire(wire) ?? {};
    if (support === 'refused')
      log.add('unknown', `${name}, called by ${label}, is answered with success: false. ${note}`);
    if (support === 'silent')
      log.add('unknown', `${name}, called by ${label}, never hears anything. ${note}`);
    if (support === 'taken') log.add('note', `${name}, called by ${label}, shows nothing. ${note}`);
  }

  function send({ iframe }: Frame, name: string, args: Answer): void {
    const message = encodeFrameText({ name, originFrame: iframe.name, args: encodeFields(args) });
    iframe.contentWindow?.postMessage(message, pageOrigin);
  }

  function forget(iframe: HTMLIFrameElement): void {
    for (const [nonce, frame] of byNonce) if (frame.iframe === iframe) byNonce.delete(nonce);
  }

  host.addEventListener('message', receive);

  return {
    load(iframe, path, place) {
      forget(iframe);
      const nonce = crypto.randomUUID();
      iframe.name ||= `scc-frame-${made++}`;
      byNonce.set(nonce, { iframe, place, heard: new Set(), registered: new Map(), transactions: 0 });
      const url = new URL(path, pageOrigin);
      url.searchParams.set('isdtp', 'vw');
      url.searchParams.set('sfdcIFrameOrigin', host.location.origin);
      url.searchParams.set('nonce', nonce);
      // A frame that is loaded again must not add to the browser's history.
      if (iframe.contentWindow) iframe.contentWindow.location.replace(url.href);
      else iframe.src = url.href;
    },
    forget,
    deliver(eventType, event) {
      for (const frame of byNonce.values()) {
        if (frame.heard.has(eventType)) send(frame, 'addEventListener', { eventType, ...event });
      }
    },
    notify(name, event, filter = () => true) {
      const reached = [...byNonce.values()].filter(({ registered }) => {
        const call = registered.get(name);
        return call && filter(call);
      });
      for (const frame of reached) send(frame, name, event);
      return reached.length;
    },
    provide(provided) {
      functions = provided;
    },
    close: () => host.removeEventListener('message', receive),
  };
}

const createCall = ({ place, registered }: Frame, fields: Fields): Call => ({
  place,
  text: argument => text(fields, argument),
  optional: argument => (NONE.has(text(fields, argument)) ? undefined : text(fields, argument)),
  flag: argument => String(fields.get(argument)) === 'true',
  list(argument) {
    const value = fields.get(argument) ?? [];
    return typeof value === 'object' ? value : [String(value)];
  },
  unregister: name => void registered.delete(name),
});

const text = (fields: Fields, name: string): string => String(fields.get(name) ?? '');
