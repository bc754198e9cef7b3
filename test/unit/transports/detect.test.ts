import { expect } from 'chai';
import { ToolkitError } from '../../../src/index.js';
import type { FindingCode } from '../../../src/index.js';
import { detect } from '../../../src/transports/detect.js';
import type { SurfaceOptions } from '../../../src/transports/detect.js';
import { fakeHostWindow, ORIGIN } from '../../support/fake-host-window.js';
import { CHANNEL, messageService } from '../../support/message-service.js';
import { fakeToolkit } from '../../support/fake-toolkit.js';

const page = globalThis as { sforce?: unknown; window?: unknown };

const pair = { publish() {}, subscribe() {} };
const clientOrigins = [ORIGIN];
const PAGES = {
  'a page without Salesforce’s scripts': () => undefined,
  'a page in the Classic console': () => ({ console: fakeToolkit() }),
  'a page outside any console': () => ({ console: fakeToolkit({ inConsole: false }) }),
  'a page in Lightning': () => ({ one: messageService().one }),
  'a page in a Lightning console': () => ({ one: messageService().one, console: fakeToolkit() }),
} as const;
type PageKind = keyof typeof PAGES;

function open(kind: PageKind, options: SurfaceOptions): ReturnType<typeof detect> {
  page.sforce = PAGES[kind]();
  page.window = fakeHostWindow();
  return detect(options);
}

/** The error that connect() throws. */
function refusal(kind: PageKind, options: SurfaceOptions): ToolkitError {
  try {
    open(kind, options);
  } catch (error) {
    expect(error).to.be.instanceOf(ToolkitError);
    return error as ToolkitError;
  }
  return expect.fail('it found a surface');
}

describe('detect', () => {
  afterEach(() => {
    delete page.sforce;
    delete page.window;
  });

  describe('finds', () => {
    for (const [kind, options, name] of [
      ['a page in the Classic console', {}, 'console'],
      ['a page in the Classic console', { channel: CHANNEL }, 'console'],
      ['a page in the Classic console', { channel: CHANNEL, clientOrigins }, 'console'],
      ['a page in the Classic console', { channel: pair }, 'message-channel'],
      ['a page in the Classic console', { clientOrigins, transport: 'window-message' }, 'window-message'],
      ['a page in Lightning', { channel: CHANNEL }, 'message-channel'],
      ['a page in a Lightning console', { channel: CHANNEL, clientOrigins }, 'message-channel'],
      ['a page in a Lightning console', { clientOrigins }, 'window-message'],
      ['a page in a Lightning console', { transport: 'console' }, 'console'],
      ['a page outside any console', { transport: 'console' }, 'console'],
      ['a page outside any console', { clientOrigins }, 'window-message'],
      ['a page without Salesforce’s scripts', { clientOrigins }, 'window-message'],
      ['a page without Salesforce’s scripts', { channel: pair }, 'message-channel'],
      ['a page without Salesforce’s scripts', { channel: CHANNEL, clientOrigins }, 'window-message'],
    ] as [PageKind, SurfaceOptions, string][]) {
      it(`${name} for ${kind} with ${JSON.stringify(options)}`, () => {
        expect(open(kind, options).name).to.equal(name);
      });
    }
  });

  describe('says what the page lacks, and what to do:', () => {
    for (const [kind, options, ...codes] of [
      ['a page without Salesforce’s scripts', {}, 'INTEGRATION_JS_MISSING'],
      ['a page without Salesforce’s scripts', { transport: 'console' }, 'INTEGRATION_JS_MISSING'],
      ['a page without Salesforce’s scripts', { channel: CHANNEL }, 'INTEGRATION_JS_MISSING', 'NO_CHANNEL'],
      [
        'a page without Salesforce’s scripts',
        { channel: CHANNEL, transport: 'message-channel' },
        'NO_CHANNEL',
      ],
      ['a page outside any console', {}, 'OUTSIDE_CONSOLE'],
      ['a page outside any console', { channel: CHANNEL }, 'OUTSIDE_CONSOLE', 'NO_CHANNEL'],
      ['a page in the Classic console', { transport: 'message-channel' }, 'NO_CHANNEL'],
      ['a page in the Classic console', { transport: 'window-message' }, 'NO_CLIENT_ORIGINS'],
      ['a page in Lightning', {}, 'NO_CHANNEL'],
      ['a page in Lightning', { transport: 'console' }, 'INTEGRATION_JS_MISSING'],
      ['a page in Lightning', { transport: 'window-message', channel: CHANNEL }, 'NO_CLIENT_ORIGINS'],
      ['a page in a Lightning console', {}, 'NO_CHANNEL'],
    ] as [PageKind, SurfaceOptions, ...FindingCode[]][]) {
      it(`${codes.join(' and ')} for ${kind} with ${JSON.stringify(options)}`, () => {
        const { code, message, findings = [] } = refusal(kind, options);
        expect(code).to.equal('SURFACE_UNAVAILABLE');
        expect(findings.map(finding => finding.code)).to.deep.equal(codes);
        for (const finding of findings) {
          // A sentence may begin with the name of a function or of a surface.
          expect(finding.message).to.match(/^([A-Z]|connect\(\)|window-message).*\.$/);
          expect(finding.remedy).to.match(/^[A-Z].*\.$/);
          // Who only logs the message reads it all.
          expect(message).to.include(finding.message).and.include(finding.remedy);
        }
        expect(message).to.include(`connect() found no ${options.transport ?? 'surface'}.`);
      });
    }

    it('a forced window-message without clientOrigins asks for clientOrigins, and speaks of nothing else', () => {
      const { message } = refusal('a page in the Classic console', { transport: 'window-message' });
      expect(message).to.match(/connect\(\{ clientOrigins: \['https:\/\/apps\.mypurecloud\.com'\] \}\)/);
      expect(message).not.to.match(/cookie|integration\.js|channel/);
    });

    it('a Lightning component is pointed to a channel and to clientOrigins', () => {
      const { message } = refusal('a page without Salesforce’s scripts', {});
      expect(message).to.match(/In Lightning, give connect\(\) a channel or clientOrigins/);
    });
  });

  describe('refuses an option that is none, and names it:', () => {
    for (const [options, words] of [
      [
        { transport: 'pigeon' },
        /^transport takes one of console, message-channel, window-message; it got the text "pigeon"\.$/,
      ],
      [{ transport: null }, /^transport takes .*; it got null\.$/],
      [{ statusFormat: 'xml' }, /^statusFormat takes json or plain; it got the text "xml"\.$/],
      [{ channel: 5 }, /^channel takes .*; it got the number 5\.$/],
      [
        { channel: { publish() {} } },
        /^channel takes .* the functions publish and subscribe; it got an object\.$/,
      ],
      [{ channel: { publish: 'a', subscribe: 'b' } }, /^channel takes /],
    ] as [object, RegExp][]) {
      it(JSON.stringify(options), () => {
        const { code, message } = refusal('a page in Lightning', options);
        expect(code).to.equal('INVALID_OPTION');
        expect(message).to.match(words);
      });
    }
  });

  it('takes an empty channel for none: that is what $MessageChannel gives an org without the package', () => {
    expect(open('a page in the Classic console', { channel: '' }).name).to.equal('console');
    expect(refusal('a page in Lightning', { channel: '' }).findings?.[0]?.code).to.equal('NO_CHANNEL');
  });
});
