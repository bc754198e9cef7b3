const { availableParallelism } = require('node:os');

module.exports = {
  extension: ['test.ts'],
  recursive: true,
  'node-option': ['import=tsx'],
  require: './test/support/global-setup.ts',
  reporter: './test/support/reporter.cjs',
  parallel: true,
  // Browser tests wait more than they work: three processes keep two cores busy.
  jobs: Math.max(3, availableParallelism()),
  'fail-zero': true,
  // A test that hangs is found all the same, and none fails because the machine has other work to do.
  timeout: 60_000,
};
