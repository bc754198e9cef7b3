import { isObject, parseJson } from '../protocol/json.js';
import type { Fields } from '../protocol/json.js';
import type { InteractionSnapshot } from './snapshot.js';
import type { InteractionStore } from './store.js';
import type { KeepOptions } from './types.js';

/** Keeps a store's snapshot in the tab's sessionStorage. */
export interface Persistence {
  /** Whether the browser refused, so that nothing is kept. */
  hasFailed(): boolean;
  /** Writes what is known now, and nothing after. */
  close(): void;
}

/** The version of the stored form. What another release kept in another form is left alone. */
const FORMAT = 2;

/** A stored snapshot counts for this many milliseconds: 4 hours. A tab closed in a call may be opened again days later. */
const KEPT_FOR = 4 * 60 * 60 * 1000;

/** Changes come in bursts 10 ms apart: they are written once, this many milliseconds after the first. */
const PACE = 250;

const isOver = ({ phases }: InteractionSnapshot): boolean => phases[phases.length - 1]?.phase === 'done';

/**
 * Restores what was kept before a reload, and keeps what the store knows from now on, except what is done.
 *
 * @param restore - Hands over the restored snapshot.
 */
export function persistInteractions(
  store: InteractionStore,
  { leaveOut = [], keepAttributes }: KeepOptions,
  restore: (snapshot: unknown) => void,
): Persistence {
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

  const without = (fields: Fields, kept?: readonly string[]): Fields =>
    Object.fromEntries(
      Object.entries(fields).filter(([key]) => !leaveOut.includes(key) && kept?.includes(key) !== false),
    );

  function withoutLeftOut(interaction: InteractionSnapshot): InteractionSnapshot {
    const record = without(interaction.record);
    const { attributes } = record;
    const kept = isObject(attributes) && { attributes: without(attributes, keepAttributes) };
    return { ...interaction, record: { ...record, ...kept } };
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const { selected, interactions } = store.snapshot();
    const kept = interactions.filter(each => !isOver(each)).map(withoutLeftOut);
    attempt((storage, key) => {
      if (!kept.length) return storage.removeItem(key);
      storage.setItem(key, JSON.stringify({ format: FORMAT, at: Date.now(), selected, interactions: kept }));
    });
  }

  attempt((storage, key) => {
    const kept = parseJson(storage.getItem(key) ?? '');
    // A time that is no number is never less.
    const isRecent = isObject(kept) && Date.now() - (kept.at as number) < KEPT_FOR;
    if (isRecent && kept.format === FORMAT) restore(kept);
  });

  const writeLater = (): void => void (timer ??= setTimeout(write, PACE));
  const offs = (['change', 'phase', 'selection'] as const).map(name => store.on(name, writeLater));
  // The frame of a component goes without closing its client.
  const page = typeof window === 'undefined' ? undefined : window;
  page?.addEventListener('pagehide', write);

  return {
    hasFailed: () => failed,
    close() {
      if (timer) write();
      for (const off of offs) off();
      page?.removeEventListener('pagehide', write);
    },
  };
}
