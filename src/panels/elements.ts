/** The names of the elements that agents work with, and of those that they rest on. */
export const AGENT_ELEMENTS = [
  'genesys-messages',
  'genesys-connection',
  'genesys-status',
  'genesys-call-timeline',
  'genesys-call',
  'genesys-health',
  'genesys-transcript',
  'genesys-omni-channel',
  'genesys-screen-pop',
] as const;

/** The names of the elements for developers. */
export const DEVELOPER_ELEMENTS = [
  'genesys-event-log',
  'genesys-actions',
  'genesys-subscriptions',
  'genesys-recording',
  'genesys-tabs',
] as const;

/** The names of all elements. */
export const ELEMENT_NAMES = [...AGENT_ELEMENTS, ...DEVELOPER_ELEMENTS] as const;

/** Defines elements, by their names. A page that includes the script twice keeps the elements of the first. */
export function defineElements(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, constructor] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, constructor);
  }
}
