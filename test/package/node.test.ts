import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'chai';

describe('components that share', () => {
  describe('close()', () => {
    it('is not needed for Node to end', async () => {
      const script = `
        import { connect } from './src/index.ts';
        const transport = { name: 'console', open() {}, listen: () => [], diagnose: () => [], close() {} };
        const { findings } = connect({ share: true, transport }).diagnose();
        console.log(findings.join().includes('BroadcastChannel'));`;
      const args = ['--import=tsx', '--input-type=module', '--eval', script];
      const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 });
      expect(stdout).to.equal('false\n');
    });
  });
});
