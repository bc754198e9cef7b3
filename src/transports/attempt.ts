import { ToolkitError } from '../errors.js';

/**
 * Calls a function of Salesforce's, which throws whatever it likes where it is not at home.
 *
 * @param what - The call, such as `addEventListener()`.
 * @param home - The kind of page in which it works.
 * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`.
 */
export function attempt<Result>(what: string, home: string, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    if (error instanceof ToolkitError) throw error;
    throw new ToolkitError(
      'SURFACE_UNAVAILABLE',
      `Salesforce's ${what} failed: ${error}. Open this page in ${home}.`,
      error,
    );
  }
}
