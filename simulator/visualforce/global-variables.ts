import type { RenderContext } from './context.js';
import { FunctionError } from './functions.js';
import type { Value } from './value.js';

/** `$Component.panel`: the DOM id of the component with that id. */
export type ComponentIds = ReadonlyMap<string, string>;

export interface Globals {
  context: RenderContext;
  componentIds: ComponentIds;
}

type Resolve = (fields: readonly string[], globals: Globals) => Value;

const resolvers: ReadonlyMap<string, Resolve> = new Map<string, Resolve>([
  ['$resource', resource],
  ['$messagechannel', messageChannel],
  [
    '$user',
    ([field], { context }) => lookUp(context.user, field) ?? unknownField('$User', field, context.user),
  ],
  ['$currentpage', currentPage],
  ['$page', ([name]) => `/apex/${name}`],
  ['$component', (path, { componentIds }) => componentIds.get(path.at(-1)!.toLowerCase()) ?? null],
]);

/** @throws {FunctionError} when there is no such variable here */
export function resolveGlobal([name, ...fields]: readonly string[], globals: Globals): Value {
  const resolve = resolvers.get(name!.toLowerCase());
  if (!resolve) {
    throw new FunctionError(
      `${name} is not known here`,
      'Known are $Resource, $MessageChannel, $User, $CurrentPage, $Page and $Component. Put a fixed value in its place to try the page.',
    );
  }
  if (fields.length === 0)
    throw new FunctionError(`${name} alone has no value`, `Write ${name}. and a name.`);
  return resolve(fields, globals);
}

function resource(fields: readonly string[], { context }: Globals): string {
  const name = fields[0]!;
  const url = context.resourceUrl(name);
  if (url !== undefined) return url;
  throw new FunctionError(
    `there is no static resource named ${name}`,
    `Put it into a folder staticresources as ${name}.resource, or as a folder ${name}, with its -meta.xml. Names are compared with case.`,
  );
}

function messageChannel(fields: readonly string[], { context }: Globals): string {
  const name = fields[0]!;
  const token = context.messageChannel?.(name);
  if (token !== undefined) return token;
  throw new FunctionError(
    `there is no message channel named ${name} here`,
    'A page for the Classic console must not name one: the channel comes with the managed package, and only Lightning has it.',
  );
}

function currentPage(fields: readonly string[], { context }: Globals): Value {
  const [field, parameter] = fields.map(name => name.toLowerCase());
  if (field === 'name') return context.currentPage.name;
  if (field === 'url') return context.currentPage.url;
  if (field === 'parameters' && parameter !== undefined) {
    return lookUp(context.currentPage.parameters, parameter) ?? null;
  }
  throw new FunctionError(
    `$CurrentPage has no ${fields.join('.')}`,
    'It has Name, URL and parameters: $CurrentPage.parameters.name.',
  );
}

function lookUp(record: Readonly<Record<string, string>>, name: string | undefined): string | undefined {
  return Object.entries(record).find(([key]) => key.toLowerCase() === name?.toLowerCase())?.[1];
}

function unknownField(
  global: string,
  field: string | undefined,
  record: Readonly<Record<string, string>>,
): never {
  throw new FunctionError(
    `${global} has no ${field} here`,
    `It has ${Object.keys(record).join(', ') || 'no fields'}. Put a fixed value in its place to try the page.`,
  );
}
