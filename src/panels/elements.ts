/** The names of the panels' elements. */
export const ELEMENT_NAMES = [
  'genesys-connection',
  'genesys-recording',
  'genesys-status',
  'genesys-event-log',
  'genesys-actions',
  'genesys-call-timeline',
  'genesys-call',
  'genesys-health',
  'genesys-transcript',
  'genesys-omni-channel',
  'genesys-screen-pop',
] as const;

/** Defines an element. A page that includes the script twice keeps the elements of the first. */
export function defineElement(name: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
