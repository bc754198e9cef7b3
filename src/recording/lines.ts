/** The last lines of a recording, within bounds. */
export interface Lines {
  add(line: string): void;
  all(): readonly string[];
  count(): number;
  dropped(): number;
}

/** Creates an empty list that drops its oldest lines beyond a size in bytes of UTF-8, or a number of lines. */
export function createLines(maxBytes: number, maxLines: number): Lines {
  /** Those before `first` are dropped, and taken out in bulk: one by one each would move all the others. */
  let lines: string[] = [];
  let first = 0;
  let dropped = 0;
  let size = 0;

  return {
    add(line) {
      size += bytesOf(line);
      lines.push(line);
      while (lines.length - first > maxLines || size > maxBytes) {
        size -= bytesOf(lines[first++] as string);
        dropped++;
      }
      if (first > lines.length / 2) {
        lines = lines.slice(first);
        first = 0;
      }
    },
    all: () => lines.slice(first),
    count: () => lines.length - first,
    dropped: () => dropped,
  };
}

/** The bytes of a line and its end. Half an emoji is escaped by JSON: a pair of them is a character of four. */
function bytesOf(line: string): number {
  let bytes = line.length + 1;
  for (const unit of line.match(/[\u0080-\uffff]/g) ?? [])
    bytes += unit < '\u0800' || (unit >= '\ud800' && unit < '\ue000') ? 1 : 2;
  return bytes;
}
