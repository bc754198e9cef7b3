import { type Expression, ExpressionError, type Operator } from './expression.js';
import { asCondition, asNumber, type Argument, FunctionError, functions, UnknownName } from './functions.js';
import { type Globals, resolveGlobal, valueAt } from './global-variables.js';
import { areEqual, asText, DateValue, fieldOf, type Value, type ValueRecord } from './value.js';

/** The names in an expression, and their values. */
export interface Scope extends Globals {
  /** By name in small letters: what components such as apex:variable and apex:repeat have set. */
  variables: Map<string, Value>;
  /** The record of the page's standard controller. */
  standard?: { object: string; record: ValueRecord | undefined };
  /** Names that only Apex code could give a value; undefined in a page without Apex code. */
  apexNames?: Set<string>;
  /** Counts the names without a value that were asked for: what fails with one of them is no further problem. */
  unknowns: number;
}

/** @throws {ExpressionError} where it has no value */
export function evaluate(expression: Expression, scope: Scope): Value {
  const { offset } = expression;
  const work = (operand: Expression) => evaluate(operand, scope);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'reference':
      try {
        return at(offset, () => resolve(expression, scope));
      } catch (error) {
        if (!(error instanceof UnknownName)) throw error;
        scope.unknowns++;
        return /^\$permission$/i.test(expression.name) ? false : null;
      }
    case 'not':
      return at(offset, () => !asCondition(work(expression.operand)));
    case 'negative':
      return at(offset, () => -asNumber(work(expression.operand)));
    case 'operation': {
      const { operator, left, right } = expression;
      return at(offset, () =>
        operations[operator](
          () => work(left),
          () => work(right),
        ),
      );
    }
    case 'call': {
      const { call } = functionOf(expression);
      const given = expression.arguments.map(argument => toArgument(argument, scope));
      const sessionId = valueAt(scope.context.values ?? {}, ['$Api', 'Session_ID']);
      const org = { now: () => scope.context.now?.() ?? new Date(), sessionId };
      return at(offset, () => call(given, org));
    }
    case 'inputs':
      throw new ExpressionError(offset, 'brackets mean nothing here', 'Only URLFOR takes [name=value].');
  }
}

/**
 * Finds every name that stands for nothing, also where its value would not be asked for: Salesforce refuses to save
 * such a page.
 */
export function unknownNames(expression: Expression, scope: Scope): ExpressionError[] {
  const found = partsOf(expression).flatMap(part => unknownNames(part, scope));
  try {
    if (expression.kind === 'reference') resolve(expression, scope);
    if (expression.kind === 'call') functionOf(expression);
  } catch (error) {
    if (error instanceof UnknownName && error.binding && scope.apexNames) scope.apexNames.add(error.binding);
    else if (error instanceof ExpressionError) found.push(error);
    else if (error instanceof FunctionError)
      found.push(new ExpressionError(expression.offset, error.message, error.advice));
    else throw error;
  }
  return found;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'not':
    case 'negative':
      return [expression.operand];
    case 'operation':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
    case 'inputs':
      return expression.inputs.map(([, value]) => value);
    case 'reference':
      return expression.path.filter(part => typeof part !== 'string');
    case 'literal':
      return [];
  }
}

function functionOf({ name, offset, arguments: given }: Expression & { kind: 'call' }) {
  const called = functions.get(name.toUpperCase());
  if (!called) {
    const known = [...functions.keys()].sort().join(', ');
    throw new ExpressionError(offset, `there is no function ${name} here`, `Known are ${known}.`);
  }
  const count = given.length;
  if (count >= called.least && count <= called.most) return called;
  throw new ExpressionError(
    offset,
    `${name.toUpperCase()} was given ${count} value${count === 1 ? '' : 's'}`,
    `It is written ${called.usage}.`,
  );
}

function toArgument(expression: Expression, scope: Scope): Argument {
  const argument: Argument = () => evaluate(expression, scope);
  if (expression.kind === 'inputs') {
    argument.inputs = () => expression.inputs.map(([name, value]) => [name, evaluate(value, scope)] as const);
  }
  return argument;
}

/** Actions of every standard controller. */
const standardAction = /^(?:save|quicksave|edit|delete|cancel|list)$/i;

function resolve({ name, path }: Expression & { kind: 'reference' }, scope: Scope): Value {
  const keys = path.map(part => (typeof part === 'string' ? part : asText(evaluate(part, scope))));
  if (name.startsWith('$')) return resolveGlobal(name, keys, scope);
  const variable = scope.variables.get(name.toLowerCase());
  const value = variable === undefined ? fieldOf(scope.context.values ?? {}, name) : variable;
  if (value !== undefined) return within(name, value, keys);
  const fields = keys.map((key, index) => (typeof path[index] === 'string' ? `.${key}` : `[${key}]`));
  const binding = (name + fields.join('')).replace(/\[\].*$/, '');
  const { standard } = scope;
  if (standard && standard.object.toLowerCase() === name.toLowerCase()) {
    const field = valueAt(standard.record ?? {}, keys);
    if (field !== undefined) return field;
    throw new UnknownName(
      `the simulator's ${name} has no ${keys.join('.')}`,
      'It is empty. --values can give it.',
    );
  }
  if (standard && standardAction.test(binding)) return null;
  const advice = 'It is empty. Set it with apex:variable, or give it with --values.';
  throw new UnknownName(`${binding} is not known here`, advice, binding);
}

/** A map or a record may lack an entry; a text, a number and so on has none. */
function within(name: string, value: Value, keys: readonly string[]): Value {
  let at = value;
  for (const key of keys) {
    if (at !== null && (typeof at !== 'object' || at instanceof DateValue))
      throw new FunctionError(`${name} has no field ${key}`, 'It is a text, a number, a boolean or a date.');
    at = fieldOf(at, key) ?? null;
  }
  return at;
}

/** Puts the place of the expression to what went wrong in it. */
function at<T>(offset: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FunctionError) || error instanceof UnknownName) throw error;
    throw new ExpressionError(offset, error.message, error.advice);
  }
}
const operations: Record<Operator, (left: () => Value, right: () => Value) => Value> = {
  '||': (left, right) => asCondition(left()) || asCondition(right()),
  '&&': (left, right) => asCondition(left()) && asCondition(right()),
  '==': (left, right) => areEqual(left(), right()),
  '!=': (left, right) => !areEqual(left(), right()),
  '<': (left, right) => compare(left(), right()) < 0,
  '<=': (left, right) => compare(left(), right()) <= 0,
  '>': (left, right) => compare(left(), right()) > 0,
  '>=': (left, right) => compare(left(), right()) >= 0,
  '&': (left, right) => asText(left()) + asText(right()),
  '+': (left, right) => add(left(), right()),
  '-': (left, right) => asNumber(left()) - asNumber(right()),
  '*': (left, right) => asNumber(left()) * asNumber(right()),
  '/': (left, right) => divide(asNumber(left()), asNumber(right())),
  '^': (left, right) => finite(asNumber(left()) ** asNumber(right())),
};

function add(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  throw new FunctionError('+ adds two numbers or joins two texts', 'Join anything else with &.');
}

function divide(left: number, right: number): number {
  if (right === 0) throw new FunctionError('this divides by zero', 'Ask for zero first, with IF.');
  return left / right;
}

function finite(value: number): number {
  if (!Number.isFinite(value))
    throw new FunctionError('this number is too large', 'Calculate with smaller ones.');
  return value;
}

function compare(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  if (left instanceof DateValue && right instanceof DateValue)
    return left.date.getTime() - right.date.getTime();
  throw new FunctionError(
    'only two numbers, two texts or two dates can be compared this way',
    'Salesforce fails here too when one of them is empty: ask with ISBLANK first.',
  );
}
