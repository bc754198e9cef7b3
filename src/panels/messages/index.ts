import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { ja } from './ja.js';

/** The texts of the panels in one language. */
export type Messages = typeof en;

/** The languages, by the first part of a page's `lang`. */
export const LANGUAGES: Readonly<Record<string, Messages>> = { en, de, es, ja };

/** Gives the texts in the page's language, which its `lang` names, else in English. */
export const messages = (): Messages =>
  LANGUAGES[document.documentElement.lang.slice(0, 2).toLowerCase()] ?? en;
