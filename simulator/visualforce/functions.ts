import { addToQuery, htmlEncode, jsEncode, urlEncode } from './encode.js';
import { areEqual, asText, DateValue, isBlank, type Value } from './value.js';

/** A function can't do anything with what it was given. */
export class FunctionError extends Error {
  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
  }
}

/** Worked out only when asked for: IF must not stumble over the branch that is not taken. */
export interface Argument {
  (): Value;
  /** `[name=value, …]`, URLFOR's own form of argument. */
  inputs?(): readonly (readonly [string, Value])[];
}

export interface FunctionDefinition {
  usage: string;
  least: number;
  most: number;
  call(given: readonly Argument[], now: () => Date): Value;
}

/** By name, in capitals: Visualforce does not mind case. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    define('HTMLENCODE(text)', ([text]) => htmlEncode(asText(text!()))),
    define('JSENCODE(text)', ([text]) => jsEncode(asText(text!()))),
    define('JSINHTMLENCODE(text)', ([text]) => jsEncode(htmlEncode(asText(text!())))),
    define('URLENCODE(text)', ([text]) => urlEncode(asText(text!()))),
    define('URLFOR(target, [path], [inputs], [noOverride])', urlFor),

    define('IF(condition, yes, no)', ([condition, yes, no]) => (asCondition(condition!()) ? yes!() : no!())),
    define('NOT(condition)', ([condition]) => !asCondition(condition!())),
    define('AND(condition, …)', given => given.every(condition => asCondition(condition()))),
    define('OR(condition, …)', given => given.some(condition => asCondition(condition()))),
    define('CASE(value, when, then, …, otherwise)', caseOf),
    define('ISBLANK(value)', ([value]) => isBlank(value!())),
    define('ISNULL(value)', ([value]) => isBlank(value!())),
    define('BLANKVALUE(value, otherwise)', orElse),
    define('NULLVALUE(value, otherwise)', orElse),

    define('CONTAINS(text, part)', ([text, part]) => asText(text!()).includes(asText(part!()))),
    define('BEGINS(text, start)', ([text, start]) => asText(text!()).startsWith(asText(start!()))),
    define('LEN(text)', ([text]) => asText(text!()).length),
    define('LEFT(text, count)', ([text, count]) => asText(text!()).slice(0, asCount(count!()))),
    define('RIGHT(text, count)', ([text, count]) => right(asText(text!()), asCount(count!()))),
    define('MID(text, start, count)', ([text, start, count]) => {
      const from = Math.max(asCount(start!()), 1) - 1; // counted from 1
      return asText(text!()).slice(from, from + asCount(count!()));
    }),
    define('LOWER(text)', ([text]) => asText(text!()).toLowerCase()),
    define('UPPER(text)', ([text]) => asText(text!()).toUpperCase()),
    define('TRIM(text)', ([text]) => asText(text!()).trim()),
    define('SUBSTITUTE(text, old, new)', ([text, old, replacement]) => {
      const searched = asText(old!());
      return searched === ''
        ? asText(text!())
        : asText(text!()).replaceAll(searched, () => asText(replacement!()));
    }),
    define('FIND(part, text, [start])', ([part, text, start]) => {
      const from = start ? Math.max(asCount(start()), 1) - 1 : 0;
      return asText(text!()).indexOf(asText(part!()), from) + 1; // counted from 1; 0 where there is none
    }),
    define('TEXT(value)', ([value]) => formulaText(value!())),
    define('VALUE(text)', ([text]) => asNumber(text!())),
    define('BR()', () => '<br>'),

    define('NOW()', (_, now) => new DateValue(now(), true)),
    define('TODAY()', (_, now) => new DateValue(new Date(now().setUTCHours(0, 0, 0, 0)), false)),
  ].map(definition => [definition.usage.slice(0, definition.usage.indexOf('(')), definition]),
);

/** How many values a function takes stands in its usage: `[optional]`, `…` for any number more. */
function define(usage: string, call: FunctionDefinition['call']): FunctionDefinition {
  const listed = usage.slice(usage.indexOf('(') + 1, -1);
  const names = listed === '' ? [] : listed.split(', ');
  const required = names.filter(name => name !== '…' && !name.startsWith('['));
  return {
    usage,
    least: required.length,
    most: names.includes('…') ? Infinity : names.length,
    call,
  };
}

function urlFor([target, path, inputs]: readonly Argument[]): Value {
  let url = asText(target!());
  const within = path ? asText(path()) : '';
  if (within !== '') url = `${url.replace(/\/$/, '')}/${within.replace(/^\//, '')}`;
  if (inputs && !inputs.inputs && !isBlank(inputs())) {
    throw new FunctionError('URLFOR takes its parameters in brackets', "Write them ['name'='value'].");
  }
  const parameters = inputs?.inputs?.() ?? [];
  return addToQuery(
    url,
    parameters.map(([name, value]) => [name, asText(value)]),
  );
}

function caseOf(given: readonly Argument[]): Value {
  const value = given[0]!();
  const pairs = Math.floor((given.length - 1) / 2);
  if (given.length !== 2 * pairs + 2) {
    throw new FunctionError('CASE has no value for “otherwise”', 'Add one at the end.');
  }
  for (let pair = 0; pair < pairs; pair++) {
    if (areEqual(value, given[1 + 2 * pair]!())) return given[2 + 2 * pair]!();
  }
  return given.at(-1)!();
}

function orElse([value, otherwise]: readonly Argument[]): Value {
  const known = value!();
  return isBlank(known) ? otherwise!() : known;
}

function right(text: string, count: number): string {
  return text.slice(Math.max(text.length - count, 0));
}

function formulaText(value: Value): string {
  if (!(value instanceof DateValue)) return asText(value);
  const [day, time] = value.date.toISOString().split('T') as [string, string];
  return value.hasTime ? `${day} ${time.slice(0, 8)}Z` : day;
}

export function asCondition(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new FunctionError(
    `true or false is needed here, and this is ${describe(value)}`,
    'Compare it with something.',
  );
}

export function asNumber(value: Value): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new FunctionError(
    `a number is needed here, and this is ${describe(value)}`,
    'VALUE() makes a number of a text.',
  );
}

function asCount(value: Value): number {
  return Math.max(Math.trunc(asNumber(value)), 0);
}

function describe(value: Value): string {
  if (isBlank(value)) return 'empty';
  if (value instanceof DateValue) return 'a date';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
