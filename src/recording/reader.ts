import type { TransportName } from '../protocol/events.js';
import { readHeader, readLine } from './format.js';
import type { RecordedLine, RecordingHeader } from './format.js';

/** A line of a recording, in its place. */
export interface PlacedLine {
  /** From 1, as an editor counts. */
  readonly lineNumber: number;
  /** Milliseconds since the start; of a line that tells no time, that of the line before. */
  readonly at: number;
  /** The line as it is written. */
  readonly text: string;
  readonly line: RecordedLine;
}

/** A recording that is read as far as it is played. */
export interface RecordingReader {
  /** Absent where the first line is none. */
  readonly header?: RecordingHeader;
  /** The surface: the header's, else the one that the messages look like. */
  readonly transport: TransportName;
  /** Milliseconds from the start to the last line. */
  readonly duration: number;
  /** Reads from the beginning, lazily: a recording may have megabytes. */
  lines(): Iterator<PlacedLine>;
}

/** Creates a reader of a recording's text, whatever it is. */
export function createReader(recording: string): RecordingReader {
  // An editor may have put a mark before the first line.
  const start = recording.startsWith('\ufeff') ? 1 : 0;
  const firstLine = lineAt(recording, start);
  const header = readHeader(firstLine);
  const transport = header?.transport ?? (/"inin\./.test(recording) ? 'console' : 'message-channel');
  let duration = 0;
  for (const [, at] of recording.matchAll(/^[ \t]*\{[ \t]*"at"[ \t]*:[ \t]*(\d+(?:\.\d+)?)/gm)) {
    duration = Math.max(duration, Number(at));
  }

  function* lines(): Iterator<PlacedLine> {
    let offset = start;
    let lineNumber = 1;
    let at = 0;
    if (header) {
      offset += firstLine.length + 1;
      lineNumber++;
    } else {
      const problem = 'it is no header of a recording of version 1 or 2';
      yield { lineNumber, at, text: firstLine, line: { kind: 'unreadable', problem } };
      // Where only the header is missing, the first message stands in its place.
      if (readLine(firstLine, transport).kind === 'unreadable') {
        offset += firstLine.length + 1;
        lineNumber++;
      }
    }
    for (; offset < recording.length; lineNumber++) {
      const text = lineAt(recording, offset);
      offset += text.length + 1;
      if (!text.trim()) continue;
      const line = readLine(text, transport);
      if ('at' in line) at = line.at;
      yield { lineNumber, at, text, line };
    }
  }

  return { header, transport, duration, lines };
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}
