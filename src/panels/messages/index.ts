import { en } from './en.js';

/** The texts of the panels in one language. */
export type Messages = typeof en;

const LANGUAGES: Readonly<Record<string, Messages>> = { en };

/** Gives the texts in the page's language, which its `lang` names, else in English. */
export const messages = (): Messages =>
  LANGUAGES[document.documentElement.lang.slice(0, 2).toLowerCase()] ?? en;
