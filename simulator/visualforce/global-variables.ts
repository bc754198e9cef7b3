import type { RenderContext } from './context.js';
import { UnknownName } from './functions.js';
import { fieldOf, type Value, type ValueRecord } from './value.js';

export interface Globals {
  context: RenderContext;
  /** `$Component.panel`: the DOM id of the component with that id. */
  componentIds: ReadonlyMap<string, string>;
}

type Resolve = (fields: readonly string[], globals: Globals) => Value;

const resolvers: ReadonlyMap<string, Resolve> = new Map<string, Resolve>([
  ['$resource', resource],
  ['$messagechannel', messageChannel],
  ['$user', user],
  ['$currentpage', currentPage],
  ['$page', ([name]) => `/apex/${name}`],
  ['$remoteaction', path => path.join('.')],
  ['$component', (path, { componentIds }) => componentIds.get(path.at(-1)!.toLowerCase()) ?? null],
]);

/** @throws {UnknownName} when there is no such variable here */
export function resolveGlobal(name: string, fields: readonly string[], globals: Globals): Value {
  if (fields.length === 0) throw new UnknownName(`${name} alone has no value`, `Write ${name}. and a name.`);
  const given = valueAt(globals.context.values ?? {}, [name, ...fields]);
  if (given !== undefined) return given;
  const resolve = resolvers.get(name.toLowerCase());
  if (resolve) return resolve(fields, globals);
  throw new UnknownName(
    `${[name, ...fields].join('.')} is not known here`,
    `It is empty. --values can give it, in a JSON file: ${asJson([name, ...fields])}.`,
  );
}

export function valueAt(value: Value, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((at, name) => (at === undefined ? at : fieldOf(at, name)), value);
}

function asJson(path: readonly string[]): string {
  return path.map(name => `{ ${JSON.stringify(name)}: `).join('') + '…' + ' }'.repeat(path.length);
}

function resource(fields: readonly string[], { context }: Globals): string {
  const name = fields[0]!;
  const url = context.resourceUrl(name);
  if (url !== undefined) return url;
  throw new UnknownName(
    `there is no static resource named ${name}`,
    `Put it into a folder staticresources as ${name}.resource, or as a folder ${name}, with its -meta.xml. Names are compared with case.`,
  );
}

function messageChannel(fields: readonly string[], { context }: Globals): string {
  const name = fields[0]!;
  const token = context.messageChannel?.(name);
  if (token !== undefined) return token;
  throw new UnknownName(
    `there is no message channel named ${name} here`,
    'A page for the Classic console must not name one: the channel comes with the managed package, and only Lightning has it.',
  );
}

function user(fields: readonly string[], { context }: Globals): Value {
  return (
    valueAt(context.user, fields) ??
    unknown(
      `$User has no ${fields.join('.')} here`,
      context.user,
      ` --values can give it: ${asJson(['$User', ...fields])}.`,
    )
  );
}

function currentPage(fields: readonly string[], { context: { currentPage: page } }: Globals): Value {
  const [field, parameter] = fields.map(name => name.toLowerCase());
  if (field === 'name') return page.name;
  if (field === 'url') return page.url;
  if (field === 'parameters' && parameter !== undefined) return fieldOf(page.parameters, parameter) ?? null;
  return unknown(`$CurrentPage has no ${fields.join('.')}`, { Name: '', URL: '', 'parameters.name': '' });
}

function unknown(message: string, known: ValueRecord, more = ''): never {
  throw new UnknownName(message, `It has ${Object.keys(known).join(', ') || 'no fields'}.${more}`);
}
