import type { Problem } from '../visualforce/index.js';

/** Whatever is wrong with the pages that were served last. */
export interface PageWarnings {
  /** Tells what is wrong with a page, once until it changes. */
  report(page: string, isShown: boolean, problems: readonly Problem[]): void;
  /** A summary and its details, line by line, for each page that has any. */
  all(): string[];
}

/** A page that is wrong all over must not fill the log. */
const SHOWN = 50;

export function createPageWarnings(tell: (text: string) => void): PageWarnings {
  const kept = new Map<string, string>();
  return {
    report(page, isShown, problems) {
      const text = problems.length === 0 ? '' : describe(page, isShown, problems);
      if ((kept.get(page) ?? '') === text) return;
      kept.set(page, text);
      if (text !== '') tell(text);
    },
    all: () => [...kept.values()].filter(text => text !== ''),
  };
}

function describe(page: string, isShown: boolean, problems: readonly Problem[]): string {
  const { length } = problems;
  const count = isShown ? `${length} ${length === 1 ? 'warning' : 'warnings'}` : 'it can’t be shown';
  const lines = problems.slice(0, SHOWN).map(({ file, line, column, tag, message, advice }) => {
    const where = tag === undefined || message.includes(`<${tag}>`) ? '' : ` <${tag}>`;
    return `${file}:${line}:${column}${where} ${message}. ${advice}`;
  });
  const rest = length > SHOWN ? [`and ${length - SHOWN} more`] : [];
  return [`The page ${page}: ${count}.`, ...lines, ...rest].join('\n');
}
