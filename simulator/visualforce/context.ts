import type { ValueRecord } from './value.js';

/** The org that serves a page, as far as the page can know it. */
export interface RenderContext {
  /** The URL of a static resource for `$Resource.Name`; undefined where there is none. */
  resourceUrl(name: string): string | undefined;
  /** The token for `$MessageChannel.purecloud__ClientEvent__c`; undefined where there is none. */
  messageChannel?(name: string): string | undefined;
  /** `$User.FirstName` and so on. Names are compared without case. */
  user: Readonly<Record<string, string>>;
  /** `$CurrentPage.URL`, `$CurrentPage.Name`, `$CurrentPage.parameters.x`. */
  currentPage: { url: string; name: string; parameters: Readonly<Record<string, string>> };
  /** The values of Apex code and of the org's setup: bindings by their name, fields by that of a global (`$Label`). */
  values?: ValueRecord;
  /** The records of a standard controller's object. */
  records?(object: string): readonly ValueRecord[];
  /** The stylesheet that `<apex:slds/>` brings. */
  sldsUrl: string;
  /** Scripts that Salesforce puts into every page by itself, before the page's own. */
  scripts?: readonly string[];
  /** The script that gives a page with Apex code its remote actions. */
  remotingUrl?: string;
  /** For NOW() and TODAY(); the time is shown in UTC. The system's clock unless handed in. */
  now?(): Date;
}
