/** A reason to end with an exit code and a sentence that says what to do; anything else thrown is a bug. */
export class Problem extends Error {
  /** @param exitCode 2 where the command line is wrong, as in the shell */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
