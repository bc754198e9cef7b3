import { own } from '../../protocol/json.js';
import { replacements } from './replacements.js';

/** The texts of the panels in one language: those of panels.js, and those that developer-panels.js has beside them. */
export type Language = Readonly<Record<'agent' | 'developer', object>>;

declare global {
  /** The languages beside English, by the first part of a page's `lang`: languages.js sets them. */
  var genesysLanguages: Readonly<Record<string, Language>> | undefined;
}

/** The page's texts, by their keys. */
type PageTexts = ReadonlyMap<string, string>;

/**
 * Makes the function that gives texts in the page's language: those of languages.js, else the English ones, and in their
 * place those that the page has in `<genesys-messages>`.
 */
export function textsOf<Texts extends object>(part: keyof Language, english: Texts): () => Texts {
  let made: { language: object; replaced: PageTexts; texts: Texts } | undefined;
  return () => {
    const language = pageLanguage()?.[part] ?? english;
    const replaced = replacements().texts;
    if (made?.language !== language || made.replaced !== replaced)
      made = { language, replaced, texts: withReplacements(part, language, replaced) as Texts };
    return made.texts;
  };
}

const pageLanguage = (): Language | undefined =>
  own(globalThis.genesysLanguages ?? {}, document.documentElement.lang.slice(0, 2).toLowerCase()) as
    Language | undefined;

/** Gives the texts with the page's in their place, and warns of a key that no text has. */
function withReplacements(part: keyof Language, language: object, page: PageTexts): unknown {
  if (!page.size) return language;
  const isOfPart = (key: string): boolean => key.startsWith('developer.') === (part === 'developer');
  const unused = new Set([...page.keys()].filter(isOfPart));
  const replace = (texts: unknown, key: string): unknown => {
    if (typeof texts === 'object' && texts)
      return Object.fromEntries(
        Object.entries(texts).map(([name, each]) => [name, replace(each, key ? `${key}.${name}` : name)]),
      );
    const text = page.get(key);
    if (text === undefined) return texts;
    unused.delete(key);
    return typeof texts === 'function' ? (...values: string[]) => filled(text, values) : text;
  };
  const texts = replace(language, part === 'developer' ? part : '');
  for (const key of unused)
    console.warn(`<genesys-messages>: the panels have no text "${key}". docs/messages.md lists the keys.`);
  return texts;
}

/** Puts values in the place of `{0}`, `{1}` and so on, as Salesforce's labels have them. */
const filled = (text: string, values: readonly (string | undefined)[]): string =>
  text.replace(/\{(\d)\}/g, (_match, index: string) => values[Number(index)] ?? '');
