import { expect } from 'chai';
import { DONE, REFUSED, ask, describeWithEachScript } from './console-calls.js';
import { openConsole } from './open-console.js';

const CONTACT = '003000000000001AAA';

describeWithEachScript('the sidebars of records', (open, toolkit) => {
  it('are hidden and shown by a page', async () => {
    const { page, component } = await openConsole(open, { toolkit });
    const first = await component('First');
    const sidebar = page.getByRole('complementary', { name: 'Sidebar' });
    expect(await sidebar.count()).to.equal(1);
    expect(await ask(first, 'setSidebarVisible', false, 'scc-pt-0', 'left')).to.deep.equal(DONE);
    expect(await sidebar.count()).to.equal(0);
    expect(await ask(first, 'setSidebarVisible', true, 'scc-pt-0-detail', 'left')).to.deep.equal(DONE);
    expect(await sidebar.count()).to.equal(1);
    for (const args of [
      [false, 'scc-pt-0', 'right'],
      [false, 'scc-pt-7', 'left'],
      [false, null, 'left'],
    ])
      expect(await ask(first, 'setSidebarVisible', ...args)).to.deep.equal(REFUSED);
  });

  it('bring the component to the front that a page asks for', async () => {
    const { page, component } = await openConsole(open, { toolkit });
    const first = await component('First');
    const focus = (tabId: string, info: unknown) =>
      ask(first, 'focusSidebarComponent', typeof info === 'string' ? info : JSON.stringify(info), tabId);
    const opened = (): Promise<string[]> =>
      page.locator('.record-sidebar:visible details[open] summary').allTextContents();
    expect(await opened()).to.deep.equal(['Contact']);
    expect(await focus('scc-pt-0', { componentType: 'FILES_WIDGET' })).to.deep.equal(DONE);
    expect(await opened()).to.deep.equal(['Files']);
    expect(await focus('scc-pt-0', { componentType: 'LOOKUP', fieldName: 'ContactId' })).to.deep.equal(DONE);
    expect(await opened()).to.deep.equal(['Contact']);
    await ask(first, 'openPrimaryTab', null, `/${CONTACT}`, true, null, 'callback');
    expect(await focus('scc-pt-1', { componentType: 'FILES_WIDGET' })).to.deep.equal(DONE);
    expect(await focus('scc-pt-1', { componentType: 'RELATED_LIST', listName: 'Cases' })).to.deep.equal(DONE);
    expect(await opened()).to.deep.equal(['Cases']);
    for (const info of [{ componentType: 'LOOKUP' }, { componentType: 'KNOWLEDGE_ONE' }, '{', 'null'])
      expect(await focus('scc-pt-0', info)).to.deep.equal(REFUSED);
  });
});
