/** Addresses that open a primary tab and its subtabs in the console. */

export const makeConsoleUrl = (urls: readonly string[]): string =>
  `${location.origin}/#${urls.map(encodeURIComponent).join('&')}`;

/** The addresses of the tabs, the primary tab's first; none where it is no such address. */
export function readConsoleUrl(url: string): string[] {
  const target = URL.parse(url, location.origin);
  if (target?.origin !== location.origin || target.pathname !== '/') return [];
  try {
    return target.hash
      .slice(1)
      .split('&')
      .filter(part => part)
      .map(decodeURIComponent);
  } catch {
    // decodeURIComponent throws on a stray percent sign.
    return [];
  }
}
