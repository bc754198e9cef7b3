import type { Interaction } from '../../index.js';
import { recordIdOf } from '../record-id.js';

/** The records that an interaction's attributes name. */
export interface RecordTargets {
  /** Ids of 18 characters, and addresses of the org that begin with a slash; each once. */
  readonly targets: readonly string[];
  /** What is neither, and is not opened. */
  readonly refused: readonly string[];
}

/** The most targets that are offered, and the longest text that is looked at. */
const MOST = 10;
const LONGEST = 1000;

/** Reads the records of the named attributes: ids or addresses, several of them separated by blanks, commas or semicolons. */
export function recordTargets({ record }: Interaction, names: readonly string[]): RecordTargets {
  const attributes = Object(record.attributes) as Record<string, unknown>;
  const texts = names.flatMap(name => {
    const value = Object.prototype.hasOwnProperty.call(attributes, name) ? attributes[name] : undefined;
    return typeof value === 'string' ? value.slice(0, LONGEST).split(/[\s,;]+/) : [];
  });
  const targets = new Set<string>();
  const refused = new Set<string>();
  for (const text of texts.filter(Boolean)) {
    const target = targetOf(text);
    (target === undefined ? refused : targets).add(target ?? text);
  }
  return { targets: [...targets].slice(0, MOST), refused: [...refused].slice(0, MOST) };
}

/** Reads an id or an address of the org. Two slashes, or a slash and what browsers take for one, lead to another host. */
function targetOf(text: string): string | undefined {
  const id = recordIdOf(text.replace(/^\//, ''));
  if (id) return id;
  return /^\/[0-9A-Za-z_.?=&%~-][0-9A-Za-z_.?=&%~/-]*$/.test(text) ? text : undefined;
}

/** The address of a target. */
export const urlOf = (target: string): string => (target.startsWith('/') ? target : `/${target}`);

/** The kind of association that fits a record: leads and contacts are the who of a task, all else is its what. */
export const associationTypeOf = (recordId: string): 'contact' | 'relation' =>
  /^(003|00Q)/.test(recordId) ? 'contact' : 'relation';
