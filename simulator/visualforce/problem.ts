/** Something in a page that Salesforce may refuse or the simulator does not render, and what to do about it. */
export interface Problem {
  file: string;
  /** Counted from 1, as editors do. */
  line: number;
  /** Counted from 1, as editors do. */
  column: number;
  /** The tag it is about, as the page spells it, without angle brackets. */
  tag?: string;
  message: string;
  advice: string;
}

export interface Finding extends Pick<Problem, 'tag' | 'message' | 'advice'> {
  offset: number;
  /** It matters more than whatever else is found. */
  comesFirst?: boolean;
}

export type Report = (finding: Finding) => void;

/** Collects what is found in one page, in any order. */
export class ProblemList {
  readonly #findings: Finding[] = [];

  constructor(
    private readonly file: string,
    private readonly source: string,
  ) {}

  readonly report: Report = finding => {
    this.#findings.push(finding);
  };

  /** In the order of the page, each once. */
  toArray(): Problem[] {
    const lineStarts = [0, ...[...this.source.matchAll(/\n/g)].map(match => match.index + 1)];
    const problems = this.#findings
      .toSorted((a, b) => Number(b.comesFirst ?? 0) - Number(a.comesFirst ?? 0) || a.offset - b.offset)
      .map(({ offset, tag, message, advice }): Problem => {
        const line = lineStarts.findLastIndex(start => start <= offset);
        const place = { file: this.file, line: line + 1, column: offset - lineStarts[line]! + 1 };
        return { ...place, ...(tag !== undefined && { tag }), message, advice };
      });
    return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
  }
}
