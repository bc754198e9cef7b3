/** The parts of the simulator itself: bundled from the sources, or prebuilt in the npm package. */
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
