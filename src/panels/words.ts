/** The words for whatever was thrown. */
export const wordsOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : 'Something went wrong that has no words.';
