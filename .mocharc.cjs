const { availableParallelism } = require('node:os');

module.exports = {
  extension: ['test.ts'],
  recursive: true,
  'node-option': ['import=tsx'],
  require: './test/support/global-setup.ts',
  reporter: './test/support/reporter.cjs',
  parallel: true,
  // Without it there would be one process on a machine with two cores.
  jobs: Math.max(2, availableParallelism()),
  'fail-zero': true,
  // A test that hangs is found all the same, and none fails because the machine has other work to do.
  timeout: 60_000,
};
