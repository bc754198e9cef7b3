/** A target of a transfer. */
export interface Target {
  readonly kind: 'queue' | 'user' | 'phone' | 'flow';
  /** An id, a number or a flow's name. */
  readonly value: string;
  /** The words that people know it by; the value where there are none. */
  readonly label: string;
  /** When it was last used: milliseconds since 1970. */
  readonly usedAt?: number;
}

const KINDS: readonly Target['kind'][] = ['queue', 'user', 'phone', 'flow'];

/** The most targets that are remembered, in memory only. */
const MOST_RECENT = 5;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^(tel:)?\+?[\d\s().-]{3,30}$/;

/** Reads the administrator's list: `<option value="queue:ID">Billing</option>`. What names no kind is left out. */
export function readTargets(options: Iterable<{ readonly value: string; readonly text: string }>): Target[] {
  return [...options].flatMap(({ value: option, text }) => {
    const [, kind, value] = /^(\w+):(.+)$/.exec(option.trim()) ?? [];
    const found = KINDS.find(each => each === kind);
    return found && value ? [{ kind: found, value: value.trim(), label: text.trim() || value.trim() }] : [];
  });
}

/** The targets that a typed text may mean: of the list by their words, a whole number, or an id of one of three kinds. */
export function findTargets(list: readonly Target[], typed: string): readonly Target[] {
  const text = typed.trim();
  if (!text) return list;
  if (UUID.test(text)) {
    const listed = list.filter(({ value }) => value.toLowerCase() === text.toLowerCase());
    if (listed.length) return listed;
    // Only who typed it knows what it names.
    return (['user', 'queue', 'flow'] as const).map(kind => ({ kind, value: text, label: text }));
  }
  const words = text.toLowerCase();
  const named = list.filter(({ label, value }) => `${label} ${value}`.toLowerCase().includes(words));
  const digits = text.replace(/\D/g, '');
  const isNumber = NUMBER.test(text) && digits.length >= 3;
  return isNumber ? [...named, { kind: 'phone', value: text.replace(/^tel:/, ''), label: text }] : named;
}

/** The list with the recent ones first. */
export function withRecent(list: readonly Target[], recent: readonly Target[]): readonly Target[] {
  const isRecent = (target: Target): boolean => recent.some(each => isSame(each, target));
  return [...recent, ...list.filter(target => !isRecent(target))];
}

/** Adds a target to the recent ones, as the first. */
export function addRecent(recent: readonly Target[], target: Target, usedAt: number): readonly Target[] {
  return [{ ...target, usedAt }, ...recent.filter(each => !isSame(each, target))].slice(0, MOST_RECENT);
}

const isSame = (a: Target, b: Target): boolean => a.kind === b.kind && a.value === b.value;
