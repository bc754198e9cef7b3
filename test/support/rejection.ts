/** The old name of a part of outcome.ts, for tests that are not moved yet. */
export { rejection } from './outcome.js';
