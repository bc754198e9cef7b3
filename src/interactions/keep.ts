import type { KeepOptions } from './interactions.js';
import type { Picture, PicturedInteraction } from './picture.js';
import type { InteractionStore } from './store.js';

/** What a store knows, kept in the tab's sessionStorage. */
export interface Keeping {
  /** Whether the browser has refused, so that nothing is kept. */
  hasFailed(): boolean;
  /** Keeps what is known now, and nothing after. */
  end(): void;
}

/** The form of what is kept. What another release kept in another form is left alone. */
const FORMAT = 1;

/** How long what was kept counts, in milliseconds: 4 hours. A tab that was closed in a call may be opened again days later. */
const KEPT_FOR = 4 * 60 * 60 * 1000;

/** Changes come in bursts 10 ms apart: they are written once, this many milliseconds after the first. */
const PACE = 250;

const isOver = ({ phases }: PicturedInteraction): boolean => phases[phases.length - 1]?.phase === 'done';

/** Keeps what a store knows, but for what is done, and gives back what was kept before a reload. */
export function keepInteractions(store: InteractionStore, { leaveOut = [] }: KeepOptions): Keeping {
  let failed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Where storage is blocked or full, or is not there, what is known is known all the same. */
  function attempt(work: (storage: Storage, key: string) => void): void {
    try {
      // Pages of one origin share the storage of a tab.
      work(sessionStorage, `genesys-interactions ${location.pathname}`);
    } catch {
      failed = true;
    }
  }

  const without = (of: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !leaveOut.includes(key)));

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const [selected, ...interactions]: Picture = store.picture();
    const kept = interactions
      .filter(each => !isOver(each))
      .map(each => {
        const record = without(each.record);
        const { attributes } = each.record;
        return {
          ...each,
          record: record.attributes && attributes ? { ...record, attributes: without(attributes) } : record,
        };
      });
    attempt((storage, key) => {
      if (kept.length) storage.setItem(key, JSON.stringify([FORMAT, Date.now(), [selected, ...kept]]));
      else storage.removeItem(key);
    });
  }

  attempt((storage, key) => {
    const [format, at, picture] = JSON.parse(storage.getItem(key) ?? '[]') as unknown[];
    if (format === FORMAT && Date.now() - (at as number) < KEPT_FOR) store.recall(picture);
  });

  const later = (): void => void (timer ??= setTimeout(write, PACE));
  const offs = [store.on('change', later), store.on('phase', later)];
  // The frame of a component goes without closing its client.
  const page = typeof window === 'undefined' ? undefined : window;
  page?.addEventListener('pagehide', write);

  return {
    hasFailed: () => failed,
    end() {
      if (timer) write();
      for (const off of offs) off();
      page?.removeEventListener('pagehide', write);
    },
  };
}
