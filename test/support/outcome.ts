import { expect } from 'chai';
import { ToolkitError } from '../../src/index.js';

/** The error that a promise rejects with, which is never anything but a ToolkitError. */
export async function rejection(promise: Promise<unknown>): Promise<ToolkitError> {
  const error: unknown = await promise.then(
    () => expect.fail('it resolved'),
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(ToolkitError);
  return error as ToolkitError;
}

/** The error that a call throws, which is never anything but a ToolkitError. */
export function thrown(call: () => unknown): ToolkitError {
  try {
    call();
  } catch (error) {
    if (error instanceof ToolkitError) return error;
    throw error;
  }
  throw new Error('It threw nothing.');
}

/** The result of a promise by now, or the code that it rejects with; else `'pending'`. */
export async function outcome(promise: Promise<unknown>): Promise<unknown> {
  let found: unknown = 'pending';
  promise.then(
    value => (found = value),
    (error: { code: unknown }) => (found = error.code),
  );
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  return found;
}

/** Errors that handlers threw, as the page's `reportError` gets them. */
export function catchReports(): { readonly errors: unknown[]; restore(): void } {
  const errors: unknown[] = [];
  Object.assign(globalThis, { reportError: (error: unknown) => void errors.push(error) });
  return { errors, restore: () => void Reflect.deleteProperty(globalThis, 'reportError') };
}
