import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RecordedMessage } from '../../src/recording/format.js';
import { createReader } from '../../src/recording/reader.js';
import type { PlayedLine, Recording, RecordingConfig, UnreadableLine } from '../config.js';
import type { Surface } from '../surfaces.js';

/** The largest recording, in megabytes: the toolkit's recorder stops at 5 unless it is told otherwise. */
const MOST = 64;

/** Reads a recording as it is now, to be played on a surface, or gives the reason that it can't be, in a sentence. */
export function readRecordingFile(file: string, on?: Surface): Recording | { problem: string } {
  const name = path.basename(file);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return { problem: `there is no file ${name}.` };
    if (!stats.size) return { problem: `${name} is empty.` };
    if (stats.size > MOST * 2 ** 20) return { problem: `${name} has more than ${MOST} MB.` };
    const recording = readRecording(readFileSync(file, 'utf8'));
    if (!recording) {
      return {
        problem: `${name} is no recording: its first line is no header of a recording of version 1 or 2.`,
      };
    }
    const { surface, lines, unreadable } = recording;
    if (on && isClassic(on) !== isClassic(surface)) {
      return {
        problem: `${name} was recorded on the surface ${surface}, whose messages have another form than those of ${on}.`,
      };
    }
    if (lines.length) return recording;
    const [first] = unreadable;
    return {
      problem: first
        ? `${name} has no line that can be played: in line ${first.line}, ${first.problem}.`
        : `${name} has no line but the header.`,
    };
  } catch (error) {
    return { problem: `${name} can't be read: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

/** Reads the recording that the command line named, for a surface's page. */
export const recordingConfig = (file: string, speed: number, on: Surface): RecordingConfig => ({
  name: path.basename(file),
  speed,
  ...readRecordingFile(file, on),
});

/** The two Lightning surfaces speak the same dialect. */
const isClassic = (surface: Surface): boolean => surface === 'console';

/** Undefined for a text that is no recording. */
function readRecording(text: string): Recording | undefined {
  const reader = createReader(text);
  const { header, transport: surface } = reader;
  if (!header) return undefined;
  const lines: PlayedLine[] = [];
  const unreadable: UnreadableLine[] = [];
  let dropped = 0;
  const placed = reader.lines();
  for (let next = placed.next(); !next.done; next = placed.next()) {
    const { lineNumber, line } = next.value;
    if (line.kind === 'dropped') dropped += line.dropped;
    else if (line.kind === 'unreadable') unreadable.push({ line: lineNumber, problem: line.problem });
    else if (line.kind === 'message' && isAction(line, surface)) {
      unreadable.push({
        line: lineNumber,
        problem: `${line.wireName} is an action, and no message of the client's`,
      });
    } else lines.push(line);
  }
  return { surface, lines, dropped, unreadable };
}

/** Checks for an action among Lightning messages: sent again, the simulated client would act on it. */
const isAction = ({ wireName }: RecordedMessage, surface: Surface): boolean =>
  !isClassic(surface) && /^PureCloud\./i.test(wireName);
