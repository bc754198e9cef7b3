/** The part of `<genesys-messages>` that texts, times and numbers go by. */
export interface Replacements {
  /** The page's own texts, by their keys. */
  readonly texts: ReadonlyMap<string, string>;
  /** The locale that the page names; empty where it names none. */
  readonly locale: string;
}

const NONE: Replacements = { texts: new Map(), locale: '' };

/** The elements of this page, in the order in which they came; the first one counts. */
const elements = new Set<Replacements>();

/** Has an element count while it is on the page. Gives what ends that. */
export function addReplacements(element: Replacements): () => void {
  elements.add(element);
  return () => elements.delete(element);
}

/** The replacements of this page; none without an element. */
export const replacements = (): Replacements => [...elements][0] ?? NONE;
