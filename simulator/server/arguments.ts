import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readValues } from './page-values.js';
import { pageNameOf } from './pages.js';
import { scenarioNamed, scenarios } from '../browser/genesys/scenarios/index.js';
import { readRecordingFile } from './recording-file.js';
import { SURFACES } from '../surfaces.js';
import type { Surface } from '../surfaces.js';

export const DEFAULT_PORT = 8100;

/** The limits of a recording's speed. */
const SLOWEST = 0.1;
const FASTEST = 1000;

const PAGE_OPTION = `  --page FILE       serve this Visualforce page beside ours, as a console component, or with --surface message-channel as a
                    tab of Lightning; may be given more than once.`;

/** The text for --help, for a command line that may take --page in a way of its own. */
export const helpOf = (
  usage: string,
  pageOption = PAGE_OPTION,
): string => `A Salesforce Classic console on localhost, with a simulated Genesys client; or Lightning, or a page of your own.

  ${usage}

  --surface NAME    where to begin (all are there, and lead to each other):
                    console          a Salesforce Classic console; unless given, this one
                    message-channel  Lightning, with Visualforce pages on the Lightning message channel
                    window-message   a page that frames the Genesys client and hears it over postMessage
${pageOption}
                    Size and button text come from Name.customApplicationComponent-meta.xml beside it, where there is one;
                    its static resources from ../staticresources, labels and custom permissions from ../labels and
                    ../customPermissions, as Salesforce's tools lay them out
  --values FILE     a JSON file with what Apex code and setup would give to these pages:
                    { "account": { "Name": "…" }, "$Permission": { "Agent": true }, "$Label": { "Hello": "…" } }
  --stubs FILE      a JavaScript module that answers their remote actions:
                    export const Controller = { method(argument) { return …; } };
  --toolkit FILE    serve this file, saved from an org (/support/console/68.0/integration.js), as the toolkit script, in
                    place of the simulator's own
  --scenario NAME   play this scenario when the console starts; without one, and without --page and --recording, the first
                    call:
${scenarios.map(({ name, about }) => `                    ${name.padEnd(11)} ${about}`).join('\n')}
  --recording FILE  play this recording, as the toolkit's record() and the event page save them, when the console starts.
                    One that was made in Lightning begins there
  --speed NUMBER    how fast: 1 as it was recorded, unless given; from ${SLOWEST} to ${FASTEST}
  --third-party     serve the Visualforce pages and the Genesys client from another site than the page around them, as an
                    org does: browsers that block third-party cookies keep them from storing anything
  --port NUMBER     the port to listen on, ${DEFAULT_PORT} unless given; a taken one is stepped over
  --no-open         don't open the browser
  --help            this text

Ctrl-C ends it. A file that changes is built again, and what shows it is loaded again.
`;

export interface Arguments {
  port: number;
  surface: Surface;
  toolkit?: string;
  pages: string[];
  values?: string;
  stubs?: string;
  scenario?: string;
  recording?: string;
  speed?: number;
  thirdParty?: boolean;
  open: boolean;
}

/** The files that a command line names, beside a recording. */
export const namedFiles = ({ pages, toolkit, values, stubs }: Arguments): string[] =>
  [...pages, toolkit, values, stubs].filter(file => file !== undefined);

/**
 * The options that the command line gives, or a sentence that says what is wrong with it.
 *
 * @param fileOf the file of a page that is named with --page
 */
export function readArguments(
  args: readonly string[],
  fileOf = (page: string): string => page,
): Arguments | { help: true } | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        surface: { type: 'string' },
        page: { type: 'string', multiple: true },
        values: { type: 'string' },
        stubs: { type: 'string' },
        toolkit: { type: 'string' },
        scenario: { type: 'string' },
        recording: { type: 'string' },
        speed: { type: 'string' },
        'third-party': { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    });
    if (values.help) return { help: true };
    const { values: valuesFile, stubs } = values;
    const pages = (values.page ?? []).map(fileOf);
    const { toolkit, scenario, recording, speed, port = String(DEFAULT_PORT) } = values;
    const wanted = values.surface ?? (recording === undefined ? undefined : surfaceOf(recording));
    const surface = SURFACES.find(each => each === (wanted ?? 'console'));
    if (!surface) return { problem: `--surface takes ${SURFACES.join(', ')}, not '${values.surface}'.` };
    const problem =
      problemWithPort(port) ??
      pages.map(file => problemWithFile('--page', file) ?? problemWithPageName(file)).find(found => found) ??
      (valuesFile === undefined ? undefined : problemWithValues(valuesFile)) ??
      (stubs === undefined ? undefined : problemWithFile('--stubs', stubs)) ??
      (toolkit === undefined ? undefined : problemWithFile('--toolkit', toolkit)) ??
      (scenario === undefined ? undefined : problemWithScenario(scenario)) ??
      (recording === undefined ? undefined : problemWithRecording(recording, surface, scenario)) ??
      (speed === undefined ? undefined : problemWithSpeed(speed, recording));
    return problem
      ? { problem }
      : {
          port: Number(port),
          surface,
          toolkit,
          pages,
          values: valuesFile,
          stubs,
          scenario,
          recording,
          speed: speed === undefined ? undefined : Number(speed),
          ...(values['third-party'] && { thirdParty: true }),
          open: values['no-open'] !== true,
        };
  } catch (error) {
    // parseArgs goes on about positional arguments, which there are none of here.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split(/\.(?= |$)/);
    return { problem: `${problem}.` };
  }
}

const problemWithPort = (port: string): string | undefined =>
  /^\d+$/.test(port) && Number(port) <= 65535
    ? undefined
    : `--port takes a number from 0 to 65535, not '${port}'.`;

const problemWithFile = (option: string, file: string): string | undefined =>
  existsSync(file) && statSync(file).isFile() ? undefined : `${option}: there is no file ${file}.`;

const problemWithPageName = (file: string): string | undefined =>
  /^\w+$/.test(pageNameOf(file))
    ? undefined
    : `--page: a Visualforce page's name has letters, digits and underscores only, not '${pageNameOf(file)}'.`;

function problemWithValues(file: string): string | undefined {
  try {
    return problemWithFile('--values', file) ?? (readValues(file), undefined);
  } catch (error) {
    return `--values: ${(error as Error).message}`;
  }
}

const problemWithScenario = (name: string): string | undefined =>
  scenarioNamed(name)
    ? undefined
    : `--scenario takes one of ${scenarios.map(each => each.name).join(', ')}, not '${name}'.`;

function surfaceOf(recording: string): Surface | undefined {
  const read = readRecordingFile(recording);
  return 'problem' in read ? undefined : read.surface;
}

function problemWithRecording(file: string, surface: Surface, scenario?: string): string | undefined {
  if (scenario !== undefined)
    return '--recording and --scenario would play at the same time: give one of them.';
  const read = problemWithFile('--recording', file) ?? readRecordingFile(file, surface);
  if (typeof read === 'string') return read;
  return 'problem' in read ? `--recording: ${read.problem}` : undefined;
}

function problemWithSpeed(speed: string, recording?: string): string | undefined {
  if (recording === undefined) return '--speed is that of a recording: --recording names its file.';
  return Number(speed) >= SLOWEST && Number(speed) <= FASTEST
    ? undefined
    : `--speed takes a number from ${SLOWEST} to ${FASTEST}, not '${speed}'.`;
}
