import type { Spread } from './measure.js';

/** A line of the table. */
export interface Row {
  /** The name of the measurement. */
  readonly what: string;
  /** The number, with its unit where it has one. */
  readonly measured: string;
  /** The quartiles about it. */
  readonly quartiles?: string;
  readonly goal?: Goal;
  /** True where the goal was reached; absent where there is none. */
  readonly met?: boolean;
}

/** The goal of a number. */
export interface Goal {
  readonly words: string;
  readonly holds: (value: number) => boolean;
}

/** The goal of a number that should not be greater. */
export const atMost = (limit: number, unit = ''): Goal => ({
  words: `≤ ${limit}${unit}`,
  holds: value => value <= limit,
});

/** The goal of a number that should not be smaller. */
export const atLeast = (limit: number): Goal => ({ words: `≥ ${limit}`, holds: value => value >= limit });

/** A line about a median. */
export function row(
  what: string,
  { median, low, high }: Spread,
  { goal, digits = 2, unit = '' }: { goal?: Goal; digits?: number; unit?: string } = {},
): Row {
  return {
    what,
    measured: median.toFixed(digits) + unit,
    quartiles: `${low.toFixed(digits)} to ${high.toFixed(digits)}`,
    ...(goal && { goal, met: goal.holds(median) }),
  };
}

/** Lays rows out as a Markdown table that reads well as it is. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['', 'measured', 'quartiles', 'goal', ''],
    ...rows.map(({ what, measured, quartiles = '', goal, met }) => [
      what,
      measured,
      quartiles,
      goal?.words ?? '',
      met === undefined ? '' : met ? 'met' : 'MISSED',
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...cells.map(line => line[column]?.length ?? 0), 3));
  const lines = cells.map(
    line => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}
