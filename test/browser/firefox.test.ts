import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { builtPages } from '../support/built.js';
import { startSimulator } from '../support/simulator.js';

/** The places where Firefox is installed. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [`${process.env['ProgramFiles']}/Mozilla Firefox/firefox.exe`],
};

const firefox = process.env['FIREFOX_PATH'] ?? PLACES[process.platform]?.find(place => existsSync(place));

const CONNECT = {
  console: '',
  'message-channel': `{ transport: 'message-channel', channel: '{!$MessageChannel.purecloud__ClientEvent__c}' }`,
};

/** The page that tells the test's server of the first call that it hears of, once it is stored, or of an error. */
const guest = (surface: keyof typeof CONNECT, port: number): string => `<apex:page showHeader="false">
  <apex:includeScript value="/support/console/68.0/integration.js" />
  <apex:includeScript value="{!URLFOR($Resource.GenesysConsole, 'toolkit.js')}" />
  <script>
    function tell(text) { new Image().src = 'http://127.0.0.1:${port}/' + encodeURIComponent(text); }
    window.onerror = tell;
    GenesysConsole.connect(${CONNECT[surface]}).on('INTERACTION_EVENT', function (payload) {
      sessionStorage.setItem('call', payload.data.data.id);
      tell(sessionStorage.getItem('call'));
    }, { once: true });
  </script>
</apex:page>`;

const suite = firefox ? describe : describe.skip;
if (!firefox)
  console.log('Skipped, since no Firefox was found (FIREFOX_PATH names one): the simulator in Firefox');

suite('the simulator in Firefox', function () {
  // Firefox starts in one or two seconds, and the scenario's call rings after 2.5.
  this.timeout(30_000);
  let ends: (() => unknown)[] = [];

  afterEach(async () => {
    for (const end of ends.reverse()) await end();
    ends = [];
  });

  async function temporaryFolder(): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'firefox-'));
    ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
    return folder;
  }

  /** A server, and what the first request to it tells. */
  async function listen(): Promise<{ port: number; told: Promise<string> }> {
    const server = createServer((_request, response) => void response.writeHead(204).end());
    const told = new Promise<string>(resolve =>
      server.on('request', ({ url = '' }) => resolve(decodeURIComponent(url))),
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    ends.push(
      () => server.closeAllConnections(),
      () => server.close(),
    );
    return { port: (server.address() as AddressInfo).port, told };
  }

  /** Starts Firefox without a driver: Playwright's needs a Firefox of its own. */
  async function openInFirefox(url: string): Promise<void> {
    const profile = await temporaryFolder();
    await writeFile(
      path.join(profile, 'user.js'),
      [
        'browser.shell.checkDefaultBrowser',
        'datareporting.policy.dataSubmissionEnabled',
        'app.update.enabled',
      ]
        .map(name => `user_pref("${name}", false);`)
        .join('\n'),
    );
    const child = spawn(firefox ?? '', ['--headless', '--no-remote', '--profile', profile, url], {
      stdio: 'ignore',
    });
    ends.push(async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    });
  }

  for (const surface of ['console', 'message-channel'] as const) {
    it(`lets a page hear a call and store what it heard, on the surface ${surface}`, async () => {
      const { port, told } = await listen();
      const page = path.join(await temporaryFolder(), 'Guest.page');
      await writeFile(page, guest(surface, port));
      const simulator = await startSimulator({
        ...builtPages(),
        surface,
        pages: [page],
        scenario: 'inbound',
      });
      ends.push(() => simulator.close());
      await openInFirefox(simulator.url);
      expect(await told).to.match(/^\/[\w-]{10,}$/);
    });
  }
});
