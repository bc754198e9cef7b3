import { request } from 'node:http';
import { expect } from 'chai';
import type { SimulatorOptions } from '../../../../simulator/server/from-sources.js';
import type { Simulator } from '../../../../simulator/server/server.js';
import { startSimulator } from '../../../support/simulator.js';

describe('the simulator’s host names', () => {
  let simulator: Simulator;

  afterEach(() => simulator.close());

  const start = async (options: SimulatorOptions = {}): Promise<void> => {
    simulator = await startSimulator(options);
  };

  /** To 127.0.0.1 by number: Node does not know every name that ends with localhost on every system. */
  const get = (
    host: string,
    path: string,
  ): Promise<{ status: number; location: string | undefined; body: string }> =>
    new Promise((resolve, reject) => {
      const { port } = simulator;
      request({ host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } }, response => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location, body }),
        );
      })
        .on('error', reject)
        .end();
    });

  for (const [thirdParty, site] of [
    [false, 'simulator'],
    [true, 'third-party'],
  ] as const) {
    it(`of earlier versions lead to those of today, ${thirdParty ? 'with' : 'without'} --third-party`, async () => {
      await start({ thirdParty });
      for (const [old, now] of [
        ['console', 'simulator'],
        ['lightning', 'simulator'],
        ['host', 'simulator'],
        ['visualforce', site],
        ['visualforce-lightning', site],
        ['client', site],
      ] as const) {
        const { status, location } = await get(`${old}.localhost`, '/some/path?a=b');
        expect([status, location]).to.deep.equal([
          307,
          `http://${old}.${now}.localhost:${simulator.port}/some/path?a=b`,
        ]);
      }
    });
  }

  it('are those of the mode only', async () => {
    await start();
    expect((await get('visualforce.third-party.localhost', '/')).status).to.equal(421);
    expect((await get('simulator.localhost', '/')).status).to.equal(421);
  });

  it('tell the page around the Genesys client where that is', async () => {
    await start({ thirdParty: true });
    expect(JSON.parse((await get('host.simulator.localhost', '/config.json')).body)).to.deep.equal({
      clientOrigin: `http://client.third-party.localhost:${simulator.port}`,
    });
  });

  it('have the check of the browser’s storage beside the pages, for the page around them only', async () => {
    await start();
    const { body } = await get('visualforce.simulator.localhost', '/storage-check');
    expect(body).to.include(`"http://console.simulator.localhost:${simulator.port}"`);
    expect((await get('console.simulator.localhost', '/storage-check')).status).to.equal(404);
  });
});
