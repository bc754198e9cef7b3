import { ToolkitError } from '../index.js';

/** Says in words why something failed: with its findings where it has some, which say what to do. */
export function errorText(thrown: unknown): string {
  if (thrown instanceof ToolkitError && thrown.findings?.length) {
    return thrown.findings.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
  }
  return thrown instanceof Error ? thrown.message : 'It failed, and gave no reason.';
}
