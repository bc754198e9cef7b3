import { hasEnded, hasPhaseWord, phaseOf, timeOf } from '../protocol/interaction.js';
import type { InteractionUpdate } from '../protocol/interaction-update.js';
import type { Fields } from '../protocol/json.js';
import { LIFE_TIMES } from './interaction.js';
import type { StoredInteraction } from './interaction.js';
import { phaseNow } from './phases.js';

/** For this many milliseconds after the end, records without a later time are stragglers. */
const STRAGGLERS = 2000;

/**
 * Whether a message tells of another life of an interaction that is over: a conversation keeps its id over transfers, and may
 * come back to the agent. All else that comes after the end is a straggler.
 */
export function beginsLife(stored: StoredInteraction, update: InteractionUpdate, at: number): boolean {
  const { kind, record, phase } = update;
  if (!hasEnded(phaseNow(stored)) || hasEnded(phase) || (record && hasEnded(phaseOf(record)))) return false;
  if (kind === 'add') return true;
  if (stored.isLoggedOut) return !!record || phase === 'connected';
  const isLate = stored.doneAt !== undefined && at - stored.doneAt > STRAGGLERS;
  if (isLate && phase === 'connected') return true;
  const isTelling = record && ['change', 'connect'].includes(kind) && hasPhaseWord(record);
  return !!isTelling && (isLate || hasLaterTime(stored, record));
}

const hasLaterTime = ({ lifeTimes }: StoredInteraction, record: Fields): boolean =>
  LIFE_TIMES.some(name => {
    const [known, told] = [lifeTimes.get(name), timeOf(record[name])];
    return known !== undefined && told !== undefined && told > known;
  });
