import { ToolkitError } from '../errors.js';

/**
 * Calls what is Salesforce's, which throws whatever it likes where it is not at home.
 *
 * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`.
 */
export function attempt<Result>(what: string, home: string, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw new ToolkitError(
      'SURFACE_UNAVAILABLE',
      `${what} failed: ${error}. Open this page in ${home}.`,
      error,
    );
  }
}
