import type { TransportName } from '../../../index.js';
import { writeHeader, writeLine } from '../../../recording/write.js';
import { parseJson } from '../../../protocol/json.js';
import type { LogEntry } from './entry.js';
import { rawTextOf, wireNameOfEntry } from './entry-text.js';

interface Line {
  readonly at: number;
  readonly text: string;
}

/** Writes entries of the log, the oldest first, as a recording, which `replay` plays. */
export function recordingOf(entries: readonly LogEntry[], transport: TransportName): string {
  const start = Math.min(...entries.map(({ at }) => at), Date.now());
  let actions = 0;
  const lines = entries.flatMap((entry): Line[] => {
    const at = entry.at - start;
    if (entry.kind !== 'action') {
      const wireName = wireNameOfEntry(entry, transport);
      return [{ at, text: writeLine({ kind: 'message', at, wireName, text: rawTextOf(entry) }) }];
    }
    const { outcome, action } = entry;
    const { name, own, problem } = action;
    const number = ++actions;
    // A request that has no JSON is none that could be sent again.
    const request = parseJson(rawTextOf(entry)) ?? null;
    const asked = writeLine({ kind: 'action', at, number, name, own, request, ...(problem && { problem }) });
    if (!outcome) return [{ at, text: asked }];
    const { ms, error } = outcome;
    const settled = { kind: 'outcome', at: at + ms, of: number, ms, ...(error && { error }) } as const;
    return [
      { at, text: asked },
      { at: settled.at, text: writeLine(settled) },
    ];
  });
  // An outcome came later than its action, and other messages in between.
  lines.sort((one, other) => one.at - other.at);
  return [writeHeader(transport, start), ...lines.map(({ text }) => text), ''].join('\n');
}
