import { build } from 'esbuild';
import { expect } from 'chai';
import { connect } from '../../../src/index.js';
import { GENESYS_CLOUD_ORIGINS } from '../../../src/transports/client-origins.js';
import { fakeFrame, fakeHostWindow } from '../../support/fake-host-window.js';

const page = globalThis as { window?: unknown };

describe('GENESYS_CLOUD_ORIGINS', () => {
  let host: ReturnType<typeof fakeHostWindow>;

  beforeEach(() => {
    host = fakeHostWindow();
    page.window = host;
  });
  afterEach(() => {
    delete page.window;
  });

  it('has the origin of each region once, without the look of a wildcard', () => {
    expect(new Set(GENESYS_CLOUD_ORIGINS).size).to.equal(GENESYS_CLOUD_ORIGINS.length);
    for (const origin of GENESYS_CLOUD_ORIGINS) {
      expect(origin).to.match(/^https:\/\/apps\.(mypurecloud\.[a-z.]+|[a-z]+\d\.(us-gov-)?pure\.cloud)$/);
      expect(new URL(origin).origin).to.equal(origin);
    }
  });

  for (const origin of GENESYS_CLOUD_ORIGINS) {
    it(`is taken by connect(), which then hears ${origin}`, async () => {
      const client = connect({ clientOrigins: GENESYS_CLOUD_ORIGINS });
      host.deliver({ type: 'Handshake' }, fakeFrame(), origin);
      await client.ready;
      client.close();
    });
  }

  it('is carried by nobody who does not import it', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/index.ts', 'src/page.ts'],
      bundle: true,
      format: 'esm',
      outdir: 'out',
      write: false,
    });
    for (const { text } of outputFiles) expect(text).not.to.include('usw2.pure.cloud');
  });
});
