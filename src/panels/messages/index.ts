import { en } from './en.js';
import { textsOf } from './texts.js';

/** The texts of the panels in one language. */
export type Messages = typeof en;

/** Gives the texts in the page's language, which its `lang` names. */
export const messages = textsOf('agent', en);
