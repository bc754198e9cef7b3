import { expect } from 'chai';
import { ToolkitError } from '../../src/index.js';

/** What a promise rejects with, which is never anything but a ToolkitError. */
export async function rejection(promise: Promise<unknown>): Promise<ToolkitError> {
  const error: unknown = await promise.then(
    () => expect.fail('it resolved'),
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(ToolkitError);
  return error as ToolkitError;
}
