/** What the server tells the console page, as JSON. */
export interface ConsoleConfig {
  /** The origin of the component pages. */
  visualforceOrigin: string;
  components: readonly ComponentConfig[];
  /** The scenario to play at once, as named on the command line. */
  scenario?: string;
}

/** What the server tells the Lightning page, as JSON. */
export interface LightningConfig {
  /** The origin of the Visualforce pages. */
  visualforceOrigin: string;
  /** Their names. */
  pages: readonly string[];
  scenario?: string;
}

/** What the server tells the framed Genesys client, as JSON. */
export interface ClientConfig {
  scenario?: string;
}

/** A custom console component: a Visualforce page behind a button in the footer. */
export interface ComponentConfig {
  /** The page's name. */
  page: string;
  buttonText: string;
  /** An inline style, as the metadata has it. */
  buttonStyle?: string;
  buttonIconUrl?: string;
  buttonWidth?: number;
  width: number;
  height: number;
  isWidthFixed: boolean;
  isHeightFixed: boolean;
  /** The page runs, but has no button. */
  isHidden: boolean;
  /** Whether its window is open when the console starts. In Salesforce none is; here it saves a click. */
  isOpen: boolean;
}

/** What the server tells the console page while it runs, as the type of a server-sent event. */
export const CHANGES = {
  /** A page or the static resource changed: component frames load again. */
  pages: 'pages',
  /** The simulator changed: the console loads again. */
  console: 'console',
  /** A build failed. The event's data is the reason, as a JSON string. */
  problem: 'problem',
} as const;

export type Change = keyof typeof CHANGES;
