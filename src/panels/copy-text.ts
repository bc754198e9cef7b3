/** Copies a text. Rejects where the browser refuses, and where the page is not https. */
export const copyText = (text: string): Promise<void> =>
  Promise.resolve().then(() => navigator.clipboard.writeText(text));
