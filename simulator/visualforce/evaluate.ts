import { type Expression, ExpressionError, type Operator } from './expression.js';
import { asCondition, asNumber, type Argument, FunctionError, functions } from './functions.js';
import { type Globals, resolveGlobal } from './global-variables.js';
import { areEqual, asText, DateValue, type Value } from './value.js';

/** What the names in an expression stand for. */
export interface Scope extends Globals {
  /** By name in small letters: what apex:variable has set. */
  variables: Map<string, Value>;
}

/** @throws {ExpressionError} where it can't be worked out */
export function evaluate(expression: Expression, scope: Scope): Value {
  const { offset } = expression;
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'reference':
      return at(offset, () => resolve(expression.path, scope));
    case 'not':
      return at(offset, () => !asCondition(evaluate(expression.operand, scope)));
    case 'negative':
      return at(offset, () => -asNumber(evaluate(expression.operand, scope)));
    case 'operation':
      return at(offset, () =>
        operations[expression.operator](
          () => evaluate(expression.left, scope),
          () => evaluate(expression.right, scope),
        ),
      );
    case 'call': {
      const given = expression.arguments.map(argument => toArgument(argument, scope));
      const now = () => scope.context.now?.() ?? new Date();
      return at(offset, () => functions.get(expression.name.toUpperCase())!.call(given, now));
    }
    case 'inputs':
      throw new ExpressionError(offset, 'brackets mean nothing here', 'Only URLFOR takes [name=value].');
  }
}

/**
 * Finds every name that stands for nothing, whether or not its value would be asked for: Salesforce refuses to save
 * such a page.
 */
export function unknownNames(expression: Expression, scope: Scope): ExpressionError[] {
  if (expression.kind !== 'reference') return partsOf(expression).flatMap(part => unknownNames(part, scope));
  try {
    evaluate(expression, scope);
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [error];
  }
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
    default:
      return [];
  }
}

function toArgument(expression: Expression, scope: Scope): Argument {
  const argument: Argument = () => evaluate(expression, scope);
  if (expression.kind === 'inputs') {
    argument.inputs = () => expression.inputs.map(([name, value]) => [name, evaluate(value, scope)] as const);
  }
  return argument;
}

function resolve(path: readonly string[], scope: Scope): Value {
  const [name, field] = path as [string, string?];
  if (name.startsWith('$')) return resolveGlobal(path, scope);
  const value = scope.variables.get(name.toLowerCase());
  if (value === undefined) {
    throw new FunctionError(
      `${path.join('.')} is not known here`,
      'It would come from Apex code, which only Salesforce runs. Set it with apex:variable, or put a fixed value in its place, to try the page.',
    );
  }
  if (field !== undefined) {
    throw new FunctionError(
      `${name} has no field ${field}`,
      'What apex:variable sets is a text, a number or a boolean.',
    );
  }
  return value;
}

/** Puts the place of the expression to what went wrong in it. */
function at<T>(offset: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
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
