import { html, measured } from '../lit.js';
import type { TemplateResult } from '../lit.js';
import { minuteOfDay, timeOfDay } from '../time.js';

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A time that the axis names. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Whether its label is left out where there is little room. */
  readonly minor: boolean;
}

/** The round lengths of time, in seconds. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200];
const DAY = 86_400_000;

/** The most steps of an axis. */
const MOST = 5;

/** The number of labels that there is always room for. */
const ROOM = 3;

/** The round times of day in a stretch. */
export function ticksIn({ start, end }: Stretch): readonly Tick[] {
  const least = (end - start) / MOST;
  const seconds = STEPS.find(each => each * 1000 >= least);
  const step = seconds ? seconds * 1000 : Math.ceil(least / DAY) * DAY;
  // Round where the agent is: zones differ from UTC by quarters of an hour.
  const zone = new Date(start).getTimezoneOffset() * 60_000;
  const first = Math.ceil((start - zone) / step);
  const count = Math.floor((end - zone) / step) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const nth = first + index;
    const at = nth * step + zone;
    return {
      at,
      label: step < 60_000 ? timeOfDay(at) : minuteOfDay(at),
      minor: count > ROOM && nth % 2 !== 0,
    };
  });
}

/** A length in percent of a stretch, for the style sheet. */
export const percent = (length: number, { start, end }: Stretch): string =>
  `${((100 * length) / (end - start)).toFixed(2)}%`;

/** The lines and the times above the bars. */
export const axisView = (stretch: Stretch): TemplateResult =>
  html`<div class="genesys-timeline__axis">${ticksIn(stretch).map(each => tickView(each, stretch))}</div>`;

const tickView = ({ at, label, minor }: Tick, stretch: Stretch): TemplateResult =>
  html`<div
    class=${minor ? 'genesys-tick genesys-tick_minor' : 'genesys-tick'}
    ${measured({ '--genesys-at': percent(at - stretch.start, stretch) })}
  >
    <span class="genesys-tick__line"></span>
    <span class="genesys-tick__label">${label}</span>
  </div>`;
