/** Something in a page that keeps it from being shown, said so that its author knows what to do. */
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

export interface Finding {
  offset: number;
  tag?: string;
  message: string;
  advice: string;
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

  get isEmpty(): boolean {
    return this.#findings.length === 0;
  }

  /** In the order of the page, each once. */
  toArray(): Problem[] {
    const lineStarts = [0, ...[...this.source.matchAll(/\n/g)].map(match => match.index + 1)];
    const problems = [...this.#findings]
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, ...rest }): Problem => {
        const line = lineStarts.findLastIndex(start => start <= offset);
        return { file: this.file, line: line + 1, column: offset - lineStarts[line]! + 1, ...rest };
      });
    return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
  }
}
