import { request } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { RecordingConfig } from '../../../simulator/config.js';
import type { SimulatorOptions } from '../../../simulator/server/from-sources.js';
import type { Simulator } from '../../../simulator/server/server.js';
import { writeHeader } from '../../../src/recording/write.js';
import { startSimulator } from '../../support/simulator.js';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

describe('the simulator’s server', () => {
  let folder: string;
  let simulator: Simulator;

  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  };

  const start = async (options: SimulatorOptions = {}): Promise<void> => {
    simulator = await startSimulator({ folder: path.join(folder, 'visualforce'), ...options });
  };

  /** By hand, since fetch would resolve `..` in the path and sets the Host header itself. */
  const get = (site: string, target: string, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = simulator;
      const headers = { host: site.includes(':') ? site : `${site}:${port}` };
      request({ host: '127.0.0.1', port, path: target, method, headers }, response => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      })
        .on('error', reject)
        .end();
    });

  /** The events that a console which begins to follow the changes gets at once. */
  const firstEvent = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = { host: `console.simulator.localhost:${simulator.port}` };
      request({ host: '127.0.0.1', port: simulator.port, path: '/changes', headers }, response => {
        response.setEncoding('utf8').once('data', (text: string) => {
          resolve(text.trim());
          response.destroy();
        });
      })
        .on('error', reject)
        .end();
    });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'simulator-'));
    await write('visualforce/Ours.page', '<apex:page><p>Hello</p></apex:page>');
    await write('staticresources/Kit/kit.js', 'let kit;');
    await write('secret.txt', 'secret');
  });
  afterEach(async () => {
    await simulator.close();
    await rm(folder, { recursive: true });
  });

  it('serves the console on one name and the pages on another', async () => {
    await start();
    expect((await get('console.simulator.localhost', '/')).body).to.include('Service Console');
    expect((await get('console.simulator.localhost', '/console.js')).headers['content-type']).to.equal(
      'text/javascript; charset=utf-8',
    );
    expect((await get('visualforce.simulator.localhost', '/apex/Ours')).body).to.include('<p>Hello</p>');
    expect((await get('visualforce.simulator.localhost', '/apex/ours')).status).to.equal(200);
    expect((await get('console.simulator.localhost', '/apex/Ours')).status).to.equal(404);
    expect((await get('visualforce.simulator.localhost', '/config.json')).status).to.equal(404);
    expect(
      (
        await get(
          'visualforce.simulator.localhost',
          '/slds/styles/salesforce-lightning-design-system.min.css',
        )
      ).status,
    ).to.equal(200);
  });

  it('sends localhost on to the console, and refuses every other name', async () => {
    await start();
    for (const name of ['localhost', '127.0.0.1']) {
      const { status, headers } = await get(name, '/anything');
      expect([status, headers['location']]).to.deep.equal([307, simulator.url]);
    }
    for (const name of [
      'example.com',
      'evil.localhost',
      'console.simulator.localhost:1',
      'console.simulator.localhost.example.com',
    ]) {
      expect((await get(name, '/')).status, name).to.equal(421);
    }
  });

  it('lets pages be framed by the console only, and runs no inline script in pages of ours', async () => {
    const guest = await write('elsewhere/Guest.page', '<apex:page><p onclick="x()">Hi</p></apex:page>');
    await start({ pages: [guest] });
    const policyOf = async (page: string) =>
      String(
        (await get('visualforce.simulator.localhost', `/apex/${page}`)).headers['content-security-policy'],
      );
    const ancestors = `frame-ancestors 'self' http://console.simulator.localhost:${simulator.port}`;
    expect(await policyOf('Ours'))
      .to.include(ancestors)
      .and.include("script-src 'self'")
      .and.not.include('unsafe');
    expect(await policyOf('Guest')).to.equal(ancestors);
    const consolePolicy = String(
      (await get('console.simulator.localhost', '/')).headers['content-security-policy'],
    );
    expect(consolePolicy)
      .to.include("script-src 'self'")
      .and.include("frame-ancestors 'none'")
      .and.not.include('unsafe');
  });

  it('tells the console its components and its scenario', async () => {
    const guest = await write('elsewhere/Guest.page', '<apex:page/>');
    await start({ pages: [guest], scenario: 'transfer' });
    const config = JSON.parse((await get('console.simulator.localhost', '/config.json')).body) as Record<
      string,
      unknown
    >;
    expect(config).to.deep.include({
      visualforceOrigin: `http://visualforce.simulator.localhost:${simulator.port}`,
      scenario: 'transfer',
    });
    expect(config['components']).to.have.length(1);
  });

  it('tells each page the recording, of 5 MB too, or why it can’t play it, as the file is now', async () => {
    const lines = ['a', 'b'].map(unit =>
      JSON.stringify({ at: 1, wireName: 'x', text: unit.repeat(2_500_000) }),
    );
    const write5MB = () =>
      write('call.jsonl', [writeHeader('message-channel', 0), 'broken', ...lines].join('\n'));
    const recording = await write5MB();
    await start({ surface: 'message-channel', recording, speed: 4 });
    const told = async (site: string) =>
      (
        JSON.parse((await get(`${site}.simulator.localhost`, '/config.json')).body) as {
          recording: RecordingConfig;
        }
      ).recording;
    const [of, ...others] = await Promise.all(['lightning', 'client', 'console'].map(told));
    expect(of).to.deep.include({ name: 'call.jsonl', speed: 4, dropped: 0 });
    const texts =
      of && 'lines' in of ? of.lines.flatMap(line => (line.kind === 'message' ? [line.text] : [])) : [];
    expect(texts.map(text => text[0]! + text.length)).to.deep.equal(['a2500000', 'b2500000']);
    expect(of && 'unreadable' in of && of.unreadable.map(({ line }) => line)).to.deep.equal([2]);
    expect(others[0]).to.deep.equal(of);
    expect(others[1]).to.deep.equal({
      name: 'call.jsonl',
      speed: 4,
      problem:
        'call.jsonl was recorded on the surface message-channel, whose messages have another form than those of console.',
    });
    await write('call.jsonl', '');
    expect(await told('lightning')).to.have.property('problem', 'call.jsonl is empty.');
    await rm(recording);
    expect(await told('lightning')).to.have.property('problem', 'there is no file call.jsonl.');
  });

  it('serves each surface on a name of its own, to which localhost leads where it was asked for', async () => {
    await start({ surface: 'message-channel' });
    expect(simulator.url).to.equal(`http://lightning.simulator.localhost:${simulator.port}/`);
    expect((await get('localhost', '/')).headers['location']).to.equal(simulator.url);
    for (const [site, words] of [
      ['console.simulator.localhost', 'Service Console'],
      ['lightning.simulator.localhost', 'Message log'],
      ['host.simulator.localhost', 'genesys-connection'],
      ['client.simulator.localhost', 'Genesys client'],
    ] as const) {
      const { body, headers } = await get(site, '/');
      expect(body, site).to.include(words);
      expect(headers['content-security-policy'], site)
        .to.include(
          site === 'client.simulator.localhost'
            ? `frame-ancestors http://host.simulator.localhost:${simulator.port}`
            : "frame-ancestors 'none'",
        )
        .and.not.include('unsafe');
    }
  });

  it('gives sforce.one and message channels to pages in Lightning only, before the page’s own scripts', async () => {
    const page =
      '<apex:page><apex:includeScript value="/a.js"/><p title="{!$MessageChannel.purecloud__ClientEvent__c}"/></apex:page>';
    await write('visualforce/Classic.page', page);
    await write('lightning/InLightning.page', page);
    const said: string[] = [];
    await start({ lightningFolder: path.join(folder, 'lightning'), say: line => said.push(line) });
    const { body, headers } = await get('visualforce-lightning.simulator.localhost', '/apex/InLightning');
    expect(body).to.match(/sforce-one\.js.*a\.js.*title="[^"{]*purecloud__ClientEvent__c"/s);
    expect(headers['content-security-policy']).to.include(
      `frame-ancestors 'self' http://lightning.simulator.localhost:${simulator.port}`,
    );
    expect((await get('visualforce-lightning.simulator.localhost', '/sforce-one.js')).status).to.equal(200);
    expect((await get('visualforce-lightning.simulator.localhost', '/apex/Ours')).status).to.equal(404);
    expect((await get('visualforce.simulator.localhost', '/apex/InLightning')).status).to.equal(404);
    expect((await get('visualforce.simulator.localhost', '/sforce-one.js')).status).to.equal(404);
    expect((await get('visualforce.simulator.localhost', '/apex/Ours')).body).not.to.include('sforce-one');
    expect((await get('visualforce.simulator.localhost', '/apex/Classic')).body).to.include('title=""');
    expect(said.join()).to.include('A page for the Classic console must not name one');
  });

  it('serves a guest’s page on the surface that it was started with', async () => {
    const guest = await write('elsewhere/Guest.page', '<apex:page/>');
    for (const [surface, expected] of [
      ['console', [200, 404]],
      ['message-channel', [404, 200]],
    ] as const) {
      await start({ pages: [guest], surface });
      const sites = ['visualforce.simulator.localhost', 'visualforce-lightning.simulator.localhost'];
      const answers = await Promise.all(sites.map(site => get(site, '/apex/Guest')));
      expect(answers.map(({ status }) => status)).to.deep.equal(expected);
      if (surface === 'console') await simulator.close();
    }
  });

  it('says what is wrong with a page in its place', async () => {
    const said: string[] = [];
    await write('visualforce/Wrong.page', '<apex:page>\n<apex:form>\n</apex:page>');
    await start({ say: line => said.push(line) });
    const { status, body } = await get('visualforce.simulator.localhost', '/apex/Wrong');
    expect(status).to.equal(500);
    expect(body).to.include('Wrong.page:2').and.include('apex:form');
    expect(said[0]).to.match(/^The page Wrong: it can’t be shown\.\n.*Wrong\.page:2:1 <apex:form> /);
  });

  it('tells the terminal and the console’s log, once, of each warning about a page that it shows', async () => {
    const said: string[] = [];
    await write('visualforce/Odd.page', '<apex:page>\n<apex:detail/>a & b</apex:page>');
    await start({ say: line => said.push(line) });
    for (let times = 0; times < 2; times++) {
      const { status, body } = await get('visualforce.simulator.localhost', '/apex/Odd');
      expect([status, body.includes('a & b')]).to.deep.equal([200, true]);
    }
    expect(said).to.have.length(1);
    expect(said[0]!.split('\n').map(line => line.replace(/^.*(?=Odd.page:)/, '').slice(0, 47))).to.deep.equal(
      [
        'The page Odd: 2 warnings.',
        "Odd.page:2:1 <apex:detail> can't be shown here.",
        'Odd.page:2:17 <apex:page> an “&” stands alone. ',
      ],
    );
    expect(await firstEvent()).to.equal(`event: warnings\ndata: ${JSON.stringify(said[0])}`);
    await write('visualforce/Odd.page', '<apex:page>a</apex:page>');
    await get('visualforce.simulator.localhost', '/apex/Odd');
    await write('visualforce/Odd.page', '<apex:page><b></apex:page>');
    await get('visualforce.simulator.localhost', '/apex/Odd');
    expect(said).to.have.length(2);
  });

  it('serves static resources, those beside a guest’s page too, and nothing above them', async () => {
    const guest = await write(
      'project/pages/Guest.page',
      '<apex:page><apex:includeScript value="{!$Resource.Single}"/><apex:includeScript value="{!URLFOR($Resource.Kit, \'kit.js\')}"/></apex:page>',
    );
    await write('project/staticresources/Single.js', 'let single;');
    await start({ pages: [guest] });
    const { body } = await get('visualforce.simulator.localhost', '/apex/Guest');
    const [single, kit] = [...body.matchAll(/src="(\/resource\/\d+\/[^"]+)"/g)].map(match => match[1] ?? '');
    expect((await get('visualforce.simulator.localhost', single ?? '')).body).to.equal('let single;');
    expect((await get('visualforce.simulator.localhost', kit ?? '')).body).to.equal('let kit;');
    for (const escape of [
      '/../../secret.txt',
      '/Kit/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
    ]) {
      const answer = await get('visualforce.simulator.localhost', `/resource/1${escape}`);
      expect(answer.status, escape).to.equal(404);
      expect(answer.body).not.to.equal('secret');
    }
    expect((await get('visualforce.simulator.localhost', '/slds/../package.json')).status).to.equal(404);
  });

  it('serves its own toolkit script at every version, or the user’s file as it is now', async () => {
    await start();
    for (const version of ['25.0', '34.0', '60.0']) {
      const { body, status } = await get(
        'visualforce.simulator.localhost',
        `/support/console/${version}/integration.js`,
      );
      expect([status, body.includes('xdomain_name')]).to.deep.equal([200, true]);
    }
    await simulator.close();
    const toolkit = await write('integration.js', '// saved');
    await start({ toolkit });
    await writeFile(toolkit, '// saved again');
    expect(
      (await get('visualforce.simulator.localhost', '/support/console/57.0/integration.js')).body,
    ).to.equal('// saved again');
    expect(
      (await get('visualforce.simulator.localhost', '/support/console/57/integration.js')).status,
    ).to.equal(404);
  });

  it('answers what it does not have with 404, what it does not do with 405, and a broken address with 400', async () => {
    await start();
    for (const site of ['console.simulator.localhost', 'visualforce.simulator.localhost']) {
      expect((await get(site, '/nothing')).status).to.equal(404);
      expect((await get(site, '/', 'POST')).status).to.equal(405);
      expect((await get(site, '//[')).status).to.equal(400);
    }
    expect((await get('visualforce.simulator.localhost', '/apex/Nothing')).status).to.equal(404);
    expect((await get('visualforce.simulator.localhost', '/resource/1/Kit/%')).status).to.equal(404);
  });
});
