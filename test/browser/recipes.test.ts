/** The pages of docs/recipes in one console, during one call. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { builtResource, root, temporaryFolder } from '../support/built.js';
import { blockOf, blocks, pageNames, pageWith } from '../support/recipes.js';
import { describeInChromium } from './chromium.js';
import { ask } from './console-calls.js';
import { openConsole } from './open-console.js';
import type { OpenConsole } from './open-console.js';

const TEMPLATES = path.join(root, 'cli/templates/metadata');

/** The recipes' pages as `new` and their readers write them, in a folder beside that of their scripts. */
function writePages(): { pages: string[]; stubs: string } {
  const folder = temporaryFolder();
  const write = (file: string, text: string): string => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return target;
  };
  const page = readFileSync(path.join(TEMPLATES, 'pages/PageName.page'), 'utf8');
  write(
    'staticresources/GenesysConsole.resource-meta.xml',
    readFileSync(path.join(root, 'staticresources/GenesysConsole.resource-meta.xml'), 'utf8'),
  );
  symlinkSync(builtResource(), path.join(folder, 'staticresources/GenesysConsole'), 'junction');
  for (const name of pageNames.filter(each => blocks.has(`${each}.js`))) {
    write(`staticresources/${name}.js`, blockOf(`${name}.js`));
    const metadata = readFileSync(path.join(TEMPLATES, 'staticresources/PageName.resource-meta.xml'), 'utf8');
    write(`staticresources/${name}.resource-meta.xml`, metadata);
  }
  return {
    pages: pageNames.map(name =>
      write(`pages/${name}.page`, pageWith(page, name).replaceAll('PageName', name)),
    ),
    stubs: write('stubs.mjs', blockOf('stubs.mjs')),
  };
}

describeInChromium('the recipes', open => {
  let files: ReturnType<typeof writePages>;
  let opened: OpenConsole;
  const frames: Record<string, Frame> = {};

  const shows = (name: string, id: string, text: RegExp) =>
    frames[name]!.locator(`#${id}`).filter({ hasText: text }).waitFor({ state: 'attached' });

  before(() => {
    files = writePages();
  });
  beforeEach(async () => {
    opened = await openConsole(open, files);
  });

  it('do in a console what they say, from the ring to the form after the call', async () => {
    const { page, handle, component } = opened;
    for (const name of ['AfterCall', 'CallerSearchPage', 'CaseOpener', 'HandOver']) {
      const frame = await component(name);
      frames[name] = frame;
      // An answer of the console comes after it took the listeners.
      await ask(frame, 'getFocusedPrimaryTabId');
    }

    const id = await handle.evaluate(({ genesys }) => {
      const call = genesys.offer({ remoteName: 'Anna First', phone: '+13175550101' });
      genesys.pickup(call);
      return call;
    });
    await shows('CallerSearchPage', 'said', /^One contact found\.$/);
    await page.getByRole('tab', { name: 'Priya Nair' }).first().waitFor();

    await shows('HandOver', 'caller', /^Anna First$/);
    await frames.HandOver!.evaluate(() => {
      (document.getElementById('note') as HTMLInputElement).value = 'Paid twice';
      document.getElementById('transfer')!.click();
    });
    await shows('HandOver', 'said', /^Handed over\.$/);

    await shows('AfterCall', 'caller', /^Anna First$/);
    await frames.AfterCall!.evaluate(() => {
      (document.getElementById('reason') as HTMLSelectElement).value = 'Invoice';
      document.querySelector('button')!.click();
    });
    await shows('AfterCall', 'said', /^Saved: Invoice\.$/);
    const attributes = await handle.evaluate(
      ({ genesys }, of) => genesys.interactions.find(each => each.id === of)?.record.attributes,
      id,
    );
    expect(attributes).to.include({ 'Participant.note': 'Paid twice', 'Participant.reason': 'Invoice' });

    await frames.AfterCall!.evaluate(
      ([call, caseId]) =>
        GenesysConsole.connect().addCustomAttributes({ id: call!, attributes: { caseId: caseId! } }),
      [id, '500000000000002AAA'],
    );
    await shows('CaseOpener', 'said', /^Opened 500000000000002AAA\.$/);
    await page.getByRole('tab', { name: 'Case', exact: true }).first().waitFor();
  });

  it('keep Omni-Channel in step', async () => {
    const { handle, component } = opened;
    const omni = await component('OmniChannel');
    await handle.evaluate(({ genesys }) => genesys.setStatus('BREAK'));
    await omni.getByText('Omni-Channel is in step: Break in Omni-Channel.').waitFor({ state: 'attached' });
    expect(await ask(omni, 'presence.getServicePresenceStatusId')).to.deep.include({
      statusId: '0N5000000000103AAA',
    });
  });
});
