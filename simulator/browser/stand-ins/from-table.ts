import { CONSOLE_FUNCTIONS } from '../../console-functions.js';
import type { ConsoleFunction } from '../../console-functions.js';
import { call } from './console-channel.js';
import type { Fields } from './console-channel.js';
import { register } from './handlers.js';

type ToolkitFunction = (...args: unknown[]) => void;

/** Makes the functions of `sforce.console`, or of a namespace in it such as `cti.`, from the table of all functions. */
export const functionsOf = (namespace: string): Record<string, ToolkitFunction> =>
  Object.fromEntries(
    CONSOLE_FUNCTIONS.map(each => [each.name, each] as const)
      .filter(([name]) => name.slice(0, name.lastIndexOf('.') + 1) === namespace)
      .map(([name, each]) => [name.slice(namespace.length), toolkitFunction(each)]),
  );

const toolkitFunction =
  ({ wire, parameters }: ConsoleFunction): ToolkitFunction =>
  (...given) => {
    const fields = fieldsOf(parameters, given);
    const handler = given[parameters.indexOf('handler')];
    if (handler === undefined) call(wire, fields, given[parameters.indexOf('callback')] as () => void);
    else register(wire, handler as () => void, fields);
  };

/** The arguments as the fields of a message. One that was left out is not sent. */
function fieldsOf(parameters: readonly string[], given: readonly unknown[]): Fields {
  const fields: Fields = {};
  for (const [index, parameter] of parameters.entries()) {
    const value = given[index];
    if (parameter === 'callback' || parameter === 'handler' || value === undefined || value === null)
      continue;
    if (parameter.endsWith('?')) fields[parameter.slice(0, -1)] = !!value;
    else fields[parameter] = value;
  }
  return fields;
}
