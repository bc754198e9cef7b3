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

  #first: Finding | undefined;

  readonly report: Report = finding => {
    this.#findings.push(finding);
  };

  readonly reportFirst: Report = finding => {
    this.#first = finding;
  };

  /** In the order of the page, each once. */
  toArray(): Problem[] {
    const lineStarts = [0, ...[...this.source.matchAll(/\n/g)].map(match => match.index + 1)];
    const inOrder = this.#findings.toSorted((a, b) => a.offset - b.offset);
    const problems = (this.#first ? [this.#first, ...inOrder] : inOrder).map(
      ({ offset, ...rest }): Problem => {
        const line = lineStarts.findLastIndex(start => start <= offset);
        return { file: this.file, line: line + 1, column: offset - lineStarts[line]! + 1, ...rest };
      },
    );
    return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
  }
}
