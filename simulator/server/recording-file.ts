import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { wireNameOf } from '../../src/protocol/console-wire.js';
import { readHeader, readLine } from '../../src/recording/format.js';
import type { RecordedMessage } from '../../src/recording/format.js';
import type { Recording, RecordingConfig, UnreadableLine } from '../config.js';
import type { Surface } from '../surfaces.js';

/** What the page is given in one piece, in megabytes: the toolkit's recorder stops at 5 unless it is told otherwise. */
const MOST = 64;

/** Reads a recording as it is now, to be played on a surface, or says in a sentence why it can't be. */
export function readRecordingFile(file: string, on?: Surface): Recording | { problem: string } {
  const name = path.basename(file);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return { problem: `there is no file ${name}.` };
    if (!stats.size) return { problem: `${name} is empty.` };
    if (stats.size > MOST * 2 ** 20) return { problem: `${name} has more than ${MOST} MB.` };
    const recording = readRecording(readFileSync(file, 'utf8'));
    if (!recording) {
      return { problem: `${name} is no recording: its first line is no header of a recording of version 1.` };
    }
    const { surface, messages, unreadable } = recording;
    if (on && isClassic(on) !== isClassic(surface)) {
      return {
        problem: `${name} was recorded on the surface ${surface}, whose messages have another form than those of ${on}.`,
      };
    }
    if (messages.length) return recording;
    const [first] = unreadable;
    return {
      problem: first
        ? `${name} has no message that can be played: in line ${first.line}, ${first.problem}.`
        : `${name} has no messages.`,
    };
  } catch (error) {
    return { problem: `${name} can't be read: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

/** What a surface's page is told of the recording that the command line named. */
export const recordingConfig = (file: string, speed: number, on: Surface): RecordingConfig => ({
  name: path.basename(file),
  speed,
  ...readRecordingFile(file, on),
});

/** The two Lightning surfaces speak the same dialect. */
const isClassic = (surface: Surface): boolean => surface === 'console';

/** Undefined for what is none. */
function readRecording(text: string): Recording | undefined {
  // An editor may have put a mark before the first line.
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split('\n');
  const surface = readHeader(first)?.transport;
  if (!surface) return undefined;
  const messages: RecordedMessage[] = [];
  const unreadable: UnreadableLine[] = [];
  let dropped = 0;
  for (const [index, text] of lines.entries()) {
    if (!text.trim()) continue;
    const read = readLine(text);
    if (typeof read === 'number') {
      dropped += read;
      continue;
    }
    const problem = typeof read === 'string' ? read : isClassic(surface) && problemWithName(read);
    if (problem) unreadable.push({ line: index + 2, problem });
    else messages.push(read as RecordedMessage);
  }
  return { surface, messages, dropped, unreadable };
}

const EVENT_PREFIX = wireNameOf('pc.UPDATE_STATUS').replace('UPDATE_STATUS', '');

/** All that the Genesys client fires is called so. An action, fired again, would have the simulated client act on it. */
const problemWithName = ({ wireName }: RecordedMessage): string | undefined =>
  wireName.startsWith(EVENT_PREFIX) ? undefined : `no event is called ${wireName}`;
