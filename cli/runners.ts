/** The test runners that a project may have. */
import type { Project } from './project.js';

export interface Runner {
  /** Its package. */
  readonly name: string;
  /** The file in templates/test, and the end of the test's own name, as the runner finds it. */
  readonly template: string;
  readonly suffix: string;
  /** The packages that the test needs besides. */
  readonly needs: readonly string[];
  run(test: string): string;
}

const JEST = { template: 'jest.test.js', suffix: '.test.js' } as const;

/** The first that a project has is taken: sfdx-lwc-jest brings a jest along. */
const RUNNERS: readonly Runner[] = [
  { ...JEST, name: '@salesforce/sfdx-lwc-jest', needs: [], run: () => 'npx sfdx-lwc-jest' },
  { ...JEST, name: 'jest', needs: ['jest-environment-jsdom'], run: test => `npx jest ${test}` },
  {
    name: 'vitest',
    template: 'vitest.test.mjs',
    suffix: '.test.mjs',
    needs: ['jsdom'],
    run: test => `npx vitest run ${test}`,
  },
];

const MOCHA: Runner = {
  name: 'mocha',
  template: 'mocha.test.cjs',
  suffix: '.test.cjs',
  needs: ['jsdom'],
  run: test => `npx mocha ${test}`,
};

/** The project's test runner; where it has none, the one that needs least. */
export const runnerOf = ({ dependencies }: Project): Runner =>
  RUNNERS.find(({ name }) => dependencies.has(name)) ?? MOCHA;

/** The packages that are still to be installed for a test. */
export const missingFor = ({ name, needs }: Runner, { dependencies }: Project): string[] =>
  [name, ...needs].filter(each => !dependencies.has(each));
