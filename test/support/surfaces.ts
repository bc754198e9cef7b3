/** The old name of world.ts, for tests that are not moved yet. */
export { outcome } from './outcome.js';
export { openPage, SURFACES } from './world.js';
export type { Page } from './world.js';
