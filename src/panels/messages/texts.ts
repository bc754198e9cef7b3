import { replacements } from './replacements.js';

/** The texts of the panels in one language: those of panels.js, and those that developer-panels.js has beside them. */
export type Language = Readonly<Record<'agent' | 'developer', object>>;

declare global {
  /** The languages beside English, by the first part of a page's `lang`: languages.js sets them. */
  var genesysLanguages: Readonly<Record<string, Language>> | undefined;
}

/** The page's own texts, by their keys. */
type Own = ReadonlyMap<string, string>;

/**
 * Makes the function that gives texts in the page's language: those of languages.js, else the English ones, and in their
 * place those that the page has in `<genesys-messages>`.
 */
export function textsOf<Texts extends object>(part: keyof Language, english: Texts): () => Texts {
  let made: { language: object; own: Own; texts: Texts } | undefined;
  return () => {
    const language = pageLanguage()?.[part] ?? english;
    const own = replacements().texts;
    if (made?.language !== language || made.own !== own)
      made = {
        language,
        own,
        texts: own.size ? (withOwn(part, language, own) as Texts) : (language as Texts),
      };
    return made.texts;
  };
}

function pageLanguage(): Language | undefined {
  const languages = new Map(Object.entries(globalThis.genesysLanguages ?? {}));
  return languages.get(document.documentElement.lang.slice(0, 2).toLowerCase());
}

/** Gives the texts with the page's own in their place, and warns of a key that no text has. */
function withOwn(part: keyof Language, language: object, own: Own): unknown {
  const root = part === 'developer' ? 'developer' : '';
  const unused = new Set([...own.keys()].filter(key => key.startsWith('developer.') === !!root));
  const replaced = (texts: unknown, key: string): unknown => {
    if (typeof texts === 'object' && texts)
      return Object.fromEntries(
        Object.entries(texts).map(([name, each]) => [name, replaced(each, key ? `${key}.${name}` : name)]),
      );
    const text = own.get(key);
    if (text === undefined) return texts;
    unused.delete(key);
    return typeof texts === 'function' ? (...values: string[]) => filled(text, values) : text;
  };
  const texts = replaced(language, root);
  for (const key of unused)
    console.warn(`<genesys-messages>: the panels have no text "${key}". docs/messages.md lists the keys.`);
  return texts;
}

/** Puts values in the place of `{0}`, `{1}` and so on, as Salesforce's labels have them. */
const filled = (text: string, values: readonly (string | undefined)[]): string =>
  text.replace(/\{(\d)\}/g, (_match, index: string) => values[Number(index)] ?? '');
