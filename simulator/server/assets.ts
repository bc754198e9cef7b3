/** What the simulator itself is made of: bundled from the sources, or prebuilt in the npm package. */
export interface Assets {
  bundle(): Promise<Bundle>;
  /** The folder of Salesforce's design system, with `styles/`. */
  readonly designSystem: string;
}

/** The simulator's own pages with their scripts and styles, and the stand-ins for Salesforce's scripts. */
export interface Bundle {
  /** Contents by file name: `console.html`, `console.js`, `console.css`, `integration.js` and so on. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The absolute paths of all source files that are in it. */
  readonly inputs: ReadonlySet<string>;
}

/** The simulator's own pages, by the names that their files have in a {@link Bundle}. */
export const PAGES = {
  console: 'console/index.html',
  lightning: 'lightning/index.html',
  host: 'window-message/host.html',
  client: 'window-message/client.html',
} as const;

export type PageName = keyof typeof PAGES;
