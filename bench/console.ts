/** The page's `sforce.console`, as far as the toolkit needs it to be driven. */

/** The listener that the Salesforce toolkit calls with a message from the wire. */
export type Listener = (result: { message: string }) => void;

const listeners = new Map<string, Listener>();

/** Gives the page the console that the toolkit finds when it connects. */
export function installConsole(): void {
  Object.assign(globalThis, {
    sforce: {
      console: {
        isInConsole: () => true,
        addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
      },
    },
  });
}

/** The toolkit's listener to an event. */
export function listenerOf(name: string): Listener {
  const listener = listeners.get(`inin.salesforce.constants.consoleevent.pc.${name}`);
  if (!listener) throw new Error(`The toolkit does not listen to ${name}.`);
  return listener;
}
