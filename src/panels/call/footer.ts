import { hasEnded } from '../../index.js';
import type { Interaction } from '../../index.js';
import { messages } from '../messages/index.js';
import { timeOfDay } from '../time.js';
import type { Drawer, Place } from './places.js';
import { sentence } from './sendings.js';
import type { Sending } from './sendings.js';
import { kindOf, nameOf } from './words.js';

/** What the line at the foot of the page goes by. */
export interface Footer {
  readonly pinned: Interaction | undefined;
  readonly places: readonly Place[];
  readonly drawer: Drawer | undefined;
  readonly latest?: Sending;
  readonly notice: string;
}

/** The line at the foot of the page: what became of the last command, else what the buttons do now. */
export function footerText({ pinned, places, drawer, latest, notice }: Footer): string {
  const { noCallReason, overReason, heldSince, actsOn, chosenBy } = messages().call;
  if (latest) return sentence(latest);
  if (notice) return notice;
  if (drawer === 'transfer') return chosenBy;
  if (!pinned) return places[0]?.reason ?? noCallReason;
  const { phase, phases } = pinned;
  const last = phases[phases.length - 1];
  if (phase === 'held' && last) return heldSince(timeOfDay(last.began));
  if (hasEnded(phase)) return overReason(kindOf(pinned));
  return places.find(({ name }) => name === 'transfer')?.reason ?? actsOn(nameOf(pinned));
}
