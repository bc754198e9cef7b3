import type { RecordedAction, RecordedMessage, RecordedOutcome } from '../src/recording/format.js';
import type { Surface } from './surfaces.js';

/** The configuration of each page that the Genesys client is in, as JSON from the server. */
export interface ClientConfig {
  /** The scenario to play at once, as named on the command line. */
  scenario?: string;
  /** The recording to play at once. */
  recording?: RecordingConfig;
}

/** The parameter of a page's address that has it served without toolkit.js. */
export const WITHOUT_TOOLKIT = 'without-toolkit';

/** The configuration of the console page. */
export interface ConsoleConfig extends ClientConfig {
  /** The origin of the component pages. */
  visualforceOrigin: string;
  components: readonly ComponentConfig[];
}

/** The configuration of the page of one's own that frames the Genesys client. */
export interface HostConfig {
  clientOrigin: string;
}

/** The configuration of the Lightning page. */
export interface LightningConfig extends ClientConfig {
  /** The origin of the Visualforce pages. */
  visualforceOrigin: string;
  /** Their names. */
  pages: readonly string[];
}

/** A recording that can be played. */
export interface Recording {
  /** The surface that it was made on. */
  readonly surface: Surface;
  /** At least one, in the order in which they came. */
  readonly lines: readonly PlayedLine[];
  /** The number of older lines that the recorder dropped. */
  readonly dropped: number;
  /** The lines that can't be played. */
  readonly unreadable: readonly UnreadableLine[];
}

/** A line that plays: a message is sent to the pages, an action and its outcome are shown. */
export type PlayedLine = RecordedMessage | RecordedAction | RecordedOutcome;

/** A line that can't be played: its number, and the reason. */
export interface UnreadableLine {
  readonly line: number;
  readonly problem: string;
}

/** A recording to play, or the reason that it can't be. */
export type RecordingConfig = {
  /** The file's name. */
  name: string;
  /** The pace: 1 is as it was recorded. */
  speed: number;
} & (Recording | { problem: string });

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
  /** True where its window is open when the console starts. In Salesforce none is; here it saves a click. */
  isOpen: boolean;
}

/** The types of the server-sent events that the console page gets while it runs. */
export const CHANGES = {
  /** A page or the static resource changed: component frames load again. */
  pages: 'pages',
  /** The simulator changed: the console loads again. */
  console: 'console',
  /** A build failed. The event's data is the reason, as a JSON string. */
  problem: 'problem',
  /** A page was served with warnings, or not shown. The event's data is a summary and details, line by line. */
  warnings: 'warnings',
} as const;

export type Change = keyof typeof CHANGES;
