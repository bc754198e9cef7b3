import { addToQuery, htmlEncode, jsEncode, urlEncode } from './encode.js';
import { areEqual, asText, DateValue, isBlank, isList, isRecord, type Value } from './value.js';

/** A function can't do anything with what it was given. */
export class FunctionError extends Error {
  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
  }
}

/** A name has no value here. */
export class UnknownName extends FunctionError {
  constructor(
    message: string,
    advice: string,
    /** The name, where Apex code could have given the value. */
    readonly binding?: string,
  ) {
    super(message, advice);
  }
}

/** Evaluated only when asked for: IF must not stumble over the branch that is not taken. */
export interface Argument {
  (): Value;
  /** `[name=value, …]`, URLFOR's own form of argument. */
  inputs?(): readonly (readonly [string, Value])[];
}

export interface Org {
  now(): Date;
  sessionId: Value | undefined;
}

export interface FunctionDefinition {
  usage: string;
  least: number;
  most: number;
  call(given: readonly Argument[], org: Org): Value;
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

    define('ABS(number)', ofNumbers(Math.abs)),
    define('ROUND(number, digits)', ofNumbers(round)),
    // Both go by the number without its sign.
    define(
      'CEILING(number)',
      ofNumbers(number => Math.sign(number) * Math.ceil(Math.abs(number))),
    ),
    define('FLOOR(number)', ofNumbers(Math.trunc)),
    define('MOD(number, divisor)', ofNumbers(modulo)),
    define('MIN(number, …)', ofNumbers(Math.min)),
    define('MAX(number, …)', ofNumbers(Math.max)),

    define(
      'ISPICKVAL(field, text)',
      ofTexts((field, text) => field === text),
    ),
    define(
      'INCLUDES(field, text)',
      ofTexts((field, text) => field.split(';').includes(text)),
    ),
    define(
      'ISNUMBER(text)',
      ofTexts(text => /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text)),
    ),
    define('REGEX(text, pattern)', ofTexts(matches)),
    define('CASESAFEID(id)', ofTexts(caseSafeId)),
    define('LPAD(text, length, [padding])', given => pad(given, 'padStart')),
    define('RPAD(text, length, [padding])', given => pad(given, 'padEnd')),
    define('HYPERLINK(url, text, [target])', ofTexts(hyperlink)),
    define('IMAGE(url, text, [height], [width])', ofTexts(image)),
    define('GETSESSIONID()', (_, { sessionId }) => sessionId ?? 'SESSION_ID_REMOVED'),

    define('DATE(year, month, day)', ofNumbers(dateOf)),
    define('DATEVALUE(value)', ([value]) => new DateValue(startOfDay(asDate(value!())), false)),
    define('YEAR(date)', ([date]) => asDate(date!()).getUTCFullYear()),
    define('MONTH(date)', ([date]) => asDate(date!()).getUTCMonth() + 1),
    define('DAY(date)', ([date]) => asDate(date!()).getUTCDate()),
    define('NOW()', (_, { now }) => new DateValue(now(), true)),
    define('TODAY()', (_, { now }) => new DateValue(startOfDay(now()), false)),
  ].map(definition => [definition.usage.slice(0, definition.usage.indexOf('(')), definition]),
);

/** The usage of a function says how many values it takes: `[optional]`, `…` for any number more. */
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

function ofNumbers(work: (...numbers: number[]) => Value): FunctionDefinition['call'] {
  return given => work(...given.map(number => asNumber(number())));
}

function ofTexts(work: (...texts: string[]) => Value): FunctionDefinition['call'] {
  return given => work(...given.map(text => asText(text())));
}

/** Half of a unit counts as a whole one, also below zero. */
function round(number: number, digits: number): number {
  const unit = 10 ** Math.trunc(digits);
  return (Math.sign(number) * Math.round(Number((Math.abs(number) * unit).toPrecision(15)))) / unit;
}

function modulo(number: number, divisor: number): number {
  if (divisor === 0) throw new FunctionError('this divides by zero', 'Ask for zero first, with IF.');
  return number % divisor;
}

function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    throw new FunctionError(`${pattern} is no pattern that can be read here`, 'Some of Java are not.');
  }
}

/** The last three characters of an id say which of its letters are capitals. */
function caseSafeId(id: string): string {
  if (!/^[a-z\d]{15}$/i.test(id)) return id;
  const suffix = [0, 5, 10].map(start => {
    const capitals = [...id.slice(start, start + 5)].map(sign => Number(/[A-Z]/.test(sign)));
    const bits = capitals.reduce((sum, bit, index) => sum + (bit << index), 0);
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits];
  });
  return id + suffix.join('');
}

function pad([text, length, padding]: readonly Argument[], side: 'padStart' | 'padEnd'): string {
  const count = Math.min(asCount(length!()), 10_000);
  const kept = asText(text!()).slice(0, count);
  return kept[side](count, padding ? asText(padding()) : ' ');
}

function hyperlink(url: string, text: string, target = '_blank'): string {
  return `<a href="${htmlEncode(url)}" target="${htmlEncode(target)}">${htmlEncode(text)}</a>`;
}

function image(url: string, text: string, height?: string, width?: string): string {
  const size = Object.entries({ height, width }).filter(([, value]) => value !== undefined);
  const attributes = [['src', url], ['alt', text], ['border', '0'], ...size] as [string, string][];
  return `<img ${attributes.map(([name, value]) => `${name}="${htmlEncode(value)}"`).join(' ')}/>`;
}

function dateOf(year: number, month: number, day: number): DateValue {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new FunctionError(
      `there is no day ${year}-${month}-${day}`,
      'DATE takes a year, a month and a day.',
    );
  return new DateValue(date, false);
}

function asDate(value: Value): Date {
  if (value instanceof DateValue) return value.date;
  const written = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value)?.[0] : undefined;
  const date = new Date(written ?? NaN);
  if (!Number.isNaN(date.getTime())) return date;
  throw new FunctionError(
    `a date is needed here, and this is ${describe(value)}`,
    'A text must be written 2026-03-31; DATE() makes a date of three numbers.',
  );
}

function startOfDay(date: Date): Date {
  return new Date(new Date(date).setUTCHours(0, 0, 0, 0));
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
  if (value === null) return false;
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
  if (isList(value)) return 'a list';
  if (isRecord(value)) return 'a record';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
