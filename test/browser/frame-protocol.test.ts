import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { fixture, openConsole } from './open-console.js';
import { ask, fire, heard, listen } from './sforce.js';

declare global {
  interface Window {
    /** The raw messages that a page got. */
    received: string[];
    /** Of literal-toolkit.js. */
    send(fields: string): void;
  }
}

describeInChromium('the frame protocol, between origins', open => {
  it('lets a page fire, and every page that listens hear, the one that fired too', async () => {
    const opened = await openConsole(open);
    const first = await opened.component('First');
    const second = await opened.component('Second');
    expect(await first.evaluate(() => [location.origin, sforce.console.isInConsole()])).to.deep.equal([
      `http://visualforce.simulator.localhost:${opened.simulator.port}`,
      true,
    ]);
    await listen(first, 'orderShipped');
    await listen(second, 'orderShipped');
    const message = 'é & "ü" %  \u{1F4DE} ;=\n';
    expect(await fire(first, 'orderShipped', message)).to.equal(true);
    await fire(first, 'orderLost', 'nobody listens');
    await fire(second, 'orderShipped', 'again');
    expect(await heard(first, 2)).to.deep.equal([message, 'again']);
    expect(await heard(second, 2)).to.deep.equal([message, 'again']);
    await opened.logged('orderShipped from the component First');
  });

  it('reaches all listeners of a page in one unguarded loop, with text only, and has the quirks of the original', async () => {
    const opened = await openConsole(open);
    const first = await opened.component('First');
    await first.evaluate(() => {
      window.heard = [];
      const once = (): void => {
        window.heard.push('once');
        sforce.console.removeEventListener('x', once);
      };
      sforce.console.addEventListener('x', once);
      sforce.console.addEventListener('x', () =>
        window.heard.push('skipped when the one before removed itself'),
      );
      sforce.console.addEventListener('x', ({ message }) => window.heard.push(message));
      // What does nothing, and never calls back.
      sforce.console.fireEvent('', 'x', () => window.heard.push('never'));
      sforce.console.addEventListener('x', undefined as never);
      sforce.console.fireEvent('x', {} as never);
    });
    expect(await heard(first, 2)).to.deep.equal(['once', '[object Object]']);
    const thrownBy = (frame: Frame) =>
      frame.evaluate(() => {
        try {
          sforce.console.removeEventListener('never added', () => {});
        } catch (error) {
          return (error as Error).name;
        }
        return 'nothing';
      });
    expect(await thrownBy(first)).to.equal('nothing');
    expect(await thrownBy(await opened.component('Second')), 'without any listener').to.equal('TypeError');
  });

  it('lets a page hear the simulated Genesys client and drive it', async () => {
    const { handle, component } = await openConsole(open);
    const first = await component('First');
    const pages = [first, await component('Second')];
    for (const frame of pages)
      await listen(frame, 'inin.salesforce.constants.consoleevent.pc.INTERACTION_CONNECTED');
    const id = await handle.evaluate(({ genesys }) => genesys.offer());
    const message = JSON.stringify({ data: { id, action: 'pickup' } });
    expect(await fire(first, 'inin.salesforce.constants.consoleevent.changestate', message)).to.equal(true);
    for (const frame of pages) {
      const [event = ''] = await heard(frame, 1);
      expect(JSON.parse(event)).to.deep.equal({ reason: 'connected', interactionId: id });
    }
  });

  it('goes on after a component is loaded again in mid-call, and sends nothing to what was there before', async () => {
    const opened = await openConsole(open);
    const { handle, page, component, simulator } = opened;
    const type = 'inin.salesforce.constants.consoleevent.pc.INTERACTION_DISCONNECTED';
    const first = await component('First');
    await listen(first, type);
    await listen(await component('Second'), type);
    const id = await handle.evaluate(({ genesys }) => {
      const offered = genesys.offer();
      genesys.pickup(offered);
      return offered;
    });
    const urlBefore = first.url();
    const reloaded = page.waitForEvent('framenavigated', frame => frame === first);
    await page.getByRole('button', { name: 'Reload First component' }).click();
    await reloaded;
    expect(first.url())
      .to.match(/^http:\/\/visualforce\.simulator\.localhost:\d+\/apex\/First\?/)
      .and.not.equal(urlBefore);
    await listen(await component('First'), type);
    await handle.evaluate(({ genesys }, interaction) => genesys.disconnect(interaction), id);
    for (const name of ['First', 'Second']) {
      expect(await heard(await component(name), 1)).to.deep.equal([
        JSON.stringify({ reason: 'disconnected', interactionId: id }),
      ]);
    }

    // The nonce from before is worth nothing now.
    const oldNonce = new URL(urlBefore).searchParams.get('nonce') ?? '';
    const text = `integrationApi/xdomain_name=s:fireEvent&nonce=s:${oldNonce}&eventType=s:stale`;
    await first.evaluate(([forged, origin]) => window.top?.postMessage(forged, origin), [
      text,
      new URL(simulator.url).origin,
    ] as const);
    await opened.logged(/Refused.*the component First.*nonce/);
  });

  it('forgets the listeners of a page that loaded another document by itself', async () => {
    const { handle, component } = await openConsole(open);
    const first = await component('First');
    await listen(first, 'x');
    await fire(first, 'y', 'a call more, so that the next document has a lower counter');
    await first.evaluate(() => location.reload());
    await first.waitForFunction(() => !window.heard && document.readyState === 'complete');
    await first.evaluate(() => {
      window.received = [];
      window.addEventListener('message', ({ data }) => window.received.push(String(data)));
    });
    await listen(first, 'y');
    await handle.evaluate(({ bus }) => {
      bus.fire({ type: 'x', message: 'old', from: 'a test' });
      bus.fire({ type: 'y', message: 'new', from: 'a test' });
    });
    expect(await heard(first, 1)).to.deep.equal(['new']);
    const events = await first.evaluate(() =>
      window.received.filter(text => text.includes('addEventListener')),
    );
    expect(events).to.have.length(1);
  });

  it('answers a function that the console does not have with success: false, and names it once', async () => {
    const opened = await openConsole(open);
    const first = await opened.component('First');
    expect(await ask(first, 'runSelectedMacro')).to.deep.equal({ success: false });
    expect(await ask(first, 'runSelectedMacro')).to.deep.equal({ success: false });
    const chats = await first.evaluate(
      () => new Promise(resolve => sforce.console.chat.getMaxCapacity(resolve)),
    );
    expect(chats).to.deep.equal({ success: false });
    await opened.logged('chat.getMaxCapacity, called by the component First');
    expect(
      await opened.page.locator('.log-unknown').filter({ hasText: 'runSelectedMacro' }).count(),
    ).to.equal(1);
  });

  it('speaks it with another script than its own: text for text, as Salesforce’s does', async () => {
    const { handle, component } = await openConsole(open, { toolkit: fixture('guests/literal-toolkit.js') });
    const first = await component('First');
    const answersTo = async (fields: string): Promise<string> => {
      const before = await first.evaluate(() => window.received.length);
      await first.evaluate(sent => window.send(sent), fields);
      await first.waitForFunction(count => window.received.length > count, before);
      return first.evaluate(() => window.received.at(-1) ?? '');
    };
    const originFrame = await first.evaluate(() => encodeURIComponent(window.name));
    expect(originFrame).not.to.equal('');
    expect(await answersTo('xdomain_name=s:getFocusedPrimaryTabId&xdomain_txnId=s:2')).to.equal(
      `integrationApi/name=s:getFocusedPrimaryTabId_2&originFrame=s:${originFrame}&args=s:success%3Db%3Atrue%26id%3Ds%3Ascc-pt-0`,
    );
    expect(await answersTo('xdomain_name=s:nonsense&xdomain_txnId=s:3')).to.equal(
      `integrationApi/name=s:nonsense_3&originFrame=s:${originFrame}&args=s:success%3Db%3Afalse`,
    );
    await handle.evaluate(({ bus }) => bus.fire({ type: 'order:shipped', message: 'a b', from: 'a test' }));
    await first.waitForFunction(() => window.received.length >= 3);
    expect(await first.evaluate(() => window.received.at(-1))).to.equal(
      `integrationApi/name=s:addEventListener&originFrame=s:${originFrame}&args=s:eventType%3Ds%3Aorder%253Ashipped%26message%3Ds%3Aa%2520b`,
    );
  });
});

describeInChromium('frames that forge', open => {
  it('are refused without a nonce, with a wrong one, and with that of another frame', async () => {
    const opened = await openConsole(open);
    const first = await opened.component('First');
    const second = await opened.component('Second');
    await listen(second, 'stolen');
    const post = (nonce: string): Promise<void> =>
      first.evaluate(
        ([field, origin]) =>
          window.top?.postMessage(
            `integrationApi/xdomain_name=s:fireEvent&xdomain_txnId=s:1&${field}&eventType=s:stolen&message=s:x`,
            origin,
          ),
        [nonce, new URL(opened.simulator.url).origin] as const,
      );
    await post('a=s:b');
    await post('nonce=s:guessed');
    await post('nonce=b:true');
    await opened.logged(/Refused.*the component First.*nonce is none.*/);
    await post(`nonce=s:${new URL(second.url()).searchParams.get('nonce')}`);
    await opened.logged(/Refused.*nonce of another frame, the component Second/);
    await post('nonce=s:%');
    await opened.logged(/Refused.*can’t be read/);

    await fire(first, 'stolen', 'rightly mine');
    expect(await heard(second, 1)).to.deep.equal(['rightly mine']);
  });

  it('are refused from another origin, and from a frame within a component’s page', async () => {
    const opened = await openConsole(open, { pages: [fixture('guests/Host.page')] });
    const first = await opened.component('First');
    const host = await opened.component('Host');
    await listen(first, 'stolen');
    // The worst case: they got to know a nonce that is good.
    const nonce = new URL(host.url()).searchParams.get('nonce');
    const forged = `integrationApi/xdomain_name=s:fireEvent&nonce=s:${nonce}&eventType=s:stolen&message=s:x`;
    const forging = `<!doctype html><script>top.postMessage(${JSON.stringify(forged)}, '*')</script>`;
    const evil = createServer(
      (_request, response) => void response.setHeader('Content-Type', 'text/html').end(forging),
    );
    await new Promise<void>(resolve => evil.listen(0, '127.0.0.1', resolve));
    try {
      const evilOrigin = `http://evil.localhost:${(evil.address() as AddressInfo).port}`;
      const addFrame = (attribute: 'src' | 'srcdoc', value: string): Promise<void> =>
        host.evaluate(
          ([name, given]) => {
            const iframe = document.createElement('iframe');
            iframe.setAttribute(name, given);
            document.body.append(iframe);
          },
          [attribute, value] as const,
        );
      await addFrame('src', evilOrigin);
      await opened.logged(`A message from ${evilOrigin}: pages of the console come from`);
      await addFrame('srcdoc', forging);
      await opened.logged('it has the nonce of another frame, the component Host');
    } finally {
      evil.closeAllConnections();
      evil.close();
    }
    await fire(first, 'stolen', 'rightly mine');
    expect(await heard(first, 1)).to.deep.equal(['rightly mine']);
  });

  it('can’t put a page into a frame of their own', async () => {
    const opened = await openConsole(open);
    const address = (await opened.component('First')).url();
    const evil = createServer(
      (_request, response) =>
        void response
          .setHeader('Content-Type', 'text/html')
          .end(`<!doctype html><iframe src="${address}"></iframe>`),
    );
    await new Promise<void>(resolve => evil.listen(0, '127.0.0.1', resolve));
    try {
      const page = await opened.page.context().newPage();
      const blocked = page.waitForEvent('console', message => /frame-ancestors/.test(message.text()));
      await page.goto(`http://evil.localhost:${(evil.address() as AddressInfo).port}`);
      await blocked;
    } finally {
      evil.closeAllConnections();
      evil.close();
    }
  });
});
