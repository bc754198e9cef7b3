import { textsOf } from '../../messages/texts.js';
import { en } from './en.js';

/** The texts of the developers' panels in one language. */
export type DeveloperMessages = typeof en;

/** Gives the texts of the developers' panels in the page's language, as `messages` does. */
export const developerMessages = textsOf('developer', en);
