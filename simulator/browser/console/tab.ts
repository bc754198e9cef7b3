import type { Content } from './tab-content.js';

/** A primary tab, which is its own first subtab as well, or a subtab. */
export interface Tab {
  readonly id: string;
  readonly primaryId: string;
  readonly content: Content;
  readonly url: string;
  readonly title: string;
  readonly name: string | undefined;
  /** The address that the page gave as the tab's own. */
  link: string | undefined;
}

/** The event that pages hear of a tab: its ID, and its record's. */
export interface TabEvent extends Readonly<Record<string, string>> {
  readonly id: string;
  readonly objectId: string;
}

const DETAIL = '-detail';

export const isPrimary = ({ id, primaryId }: Tab): boolean => id === primaryId;

/** The tab's ID among the subtabs. A primary tab's own page is the first of its subtabs, and can't be closed by itself. */
export const subtabIdOf = (tab: Tab): string => (isPrimary(tab) ? tab.id + DETAIL : tab.id);

/** The ID of the tab that an ID among the subtabs stands for. */
export const tabIdOf = (id: string): string => (id.endsWith(DETAIL) ? id.slice(0, -DETAIL.length) : id);
