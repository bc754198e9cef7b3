import { expect } from 'chai';
import { describeInChromium } from './chromium.js';
import { fixture, openConsole } from './open-console.js';

const pages = [fixture('guests/CallDesk.page')];
const values = fixture('guests/call-desk.json');
const stubs = fixture('guests/call-desk-stubs.mjs');

describeInChromium('a page with Apex code', open => {
  it('runs from ring to wrap-up with --values in place of its bindings and --stubs in place of its remote actions', async () => {
    const { handle, component, logged } = await openConsole(open, { pages, values, stubs });
    const desk = await component('CallDesk');
    const shows = (id: string, text: string) =>
      desk.waitForFunction(
        ([of, wanted]) => document.getElementById(of!)?.textContent === wanted,
        [id, text],
      );
    expect(await desk.locator('h1').textContent()).to.equal('Good morning & welcome');
    expect(await desk.getByTitle('The simulator does not render').textContent()).to.contain('<c:noteEditor>');

    const id = await handle.evaluate(({ genesys }) => genesys.offer());
    // Salesforce's script encodes the texts of an answer unless it is asked not to.
    await shows('caller', `&lt;Ada&gt; &amp; ${id.length} (1)`);
    await shows('kept', id);
    await shows('tab', '500000000000002AAA, 2 of 2');
    await handle.evaluate(({ genesys }, call) => genesys.pickup(call), id);
    await shows('phase', 'connected');
    await handle.evaluate(({ genesys }, call) => genesys.disconnect(call), id);
    await shows('phase', 'wrap-up');
    await shows('note', `rpc saved for <${id}>`);

    await desk.getByRole('button', { name: 'Fail' }).click();
    await desk.getByText(/^null exception There is no stub\. .*export const CallDeskController/).waitFor();
    await logged('The page CallDesk: 3 warnings.');
    await logged(/CallDesk\.page:1:12 <apex:page> needs Apex: call\.Id\./);
  });

  it('shows without them, and the log says first what is missing', async () => {
    const { component, logged } = await openConsole(open, { pages });
    const desk = await component('CallDesk');
    expect(await desk.locator('h1').textContent()).to.equal(' & welcome');
    await logged(/needs Apex: greeting, call\.Id\..*\$Permission\.Call_Notes is not known here/s);
  });
});
