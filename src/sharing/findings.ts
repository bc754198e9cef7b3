import type { Finding } from '../errors.js';

/** The findings about what the browser refuses to a page of Salesforce's. */

const refusedBy = (code: Finding['code'], message: string): Finding => ({
  code,
  message,
  remedy: 'Allow third-party cookies and storage for your Salesforce domains, and use https.',
  audience: 'administrator',
});

/** Components can't tell each other what they know. */
export const NO_BROADCAST_CHANNEL = refusedBy(
  'BROADCAST_CHANNEL_MISSING',
  'The browser has no BroadcastChannel for this page: it knows only what it heard itself.',
);

/** Components of one tab can't be told from those of another. */
export const NO_STORAGE = refusedBy(
  'STORAGE_BLOCKED',
  "The browser blocks this page's sessionStorage: components of all tabs count as one console.",
);

/** Components can't agree on who runs a thing. */
export const NO_LOCKS = refusedBy(
  'LOCKS_BLOCKED',
  'The browser has no Web Locks for this page: oncePerConsole() runs in each component.',
);

/** The interactions that keepInteractions keeps are lost with a reload. */
export const NOTHING_KEPT = refusedBy(
  'STORAGE_BLOCKED',
  "The browser blocks this page's sessionStorage, or it is full: a reload loses the interactions.",
);
