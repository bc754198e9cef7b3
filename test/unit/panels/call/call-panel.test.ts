import { expect } from 'chai';
import { writeHeader, writeLine } from '../../../../src/recording/write.js';
import { PREFIX } from '../../../support/fake-toolkit.js';
import { added, buttonOf, ID, openPage, play, words } from '../../../support/panels-page.js';
import type { Page } from '../../../support/panels-page.js';

const HELD = { state: 'HELD', isConnected: true };

const foot = (page: Page): string => words(page.find('.genesys-footer'));
const sent = (page: Page): readonly unknown[] => page.sent.filter(([name]) => name !== 'subscribe');

/** Fires an interaction's record, and waits until its buttons take input. */
async function hear(page: Page, fields: object): Promise<void> {
  page.fire('INTERACTION_EVENT', added(fields));
  await page.clock.tickAsync(1500);
}

describe('<genesys-call>', () => {
  it('sends nothing while a recording plays, and says so on the page and at each button', async () => {
    const page = await openPage(
      '<genesys-recording></genesys-recording><genesys-call></genesys-call><genesys-health></genesys-health>',
    );
    const text = JSON.stringify(added(HELD));
    const message = { at: 0, kind: 'message', wireName: `${PREFIX}pc.INTERACTION_EVENT`, text } as const;
    const later = { ...message, at: 60_000 };
    await play(page, [writeHeader('console', 0), writeLine(message), writeLine(later), ''].join('\n'));
    await page.clock.tickAsync(1500);
    buttonOf(page, 'Resume Pat Example').click();
    expect(foot(page)).to.equal('A recording plays: nothing is sent to Genesys.');
    expect(words(page.find('.genesys-replay'))).to.equal('A recording plays. Nothing is sent to Genesys.');
    expect(sent(page)).to.deep.equal([]);
    buttonOf(page, 'Back to live').click();
    await page.settle();
    expect(page.findAll('.genesys-replay')).to.deep.equal([]);
    expect(words(page.find('.genesys-card__name'))).to.equal('No call');
  });

  it('says hold on and off where the state is a word of another language, and that no event tells of it', async () => {
    const page = await openPage('<genesys-call></genesys-call>');
    await hear(page, { state: 'Gehalten', isConnected: true });
    buttonOf(page, 'Hold on / off Pat Example').click();
    await page.settle();
    expect(sent(page)).to.deep.equal([['changestate', { data: { id: ID, action: 'hold' } }]]);
    expect(foot(page)).to.match(
      /^Hold on \/ off Pat Example: sent at .* No event tells whether it worked\.$/,
    );
  });

  it('says why the console refused', async () => {
    const page = await openPage('<genesys-call></genesys-call>');
    await hear(page, HELD);
    page.console.quirks.callback = 'refused';
    buttonOf(page, 'Resume Pat Example').click();
    await page.settle();
    expect(foot(page)).to.equal(
      'Resume Pat Example: not done. The console did not take it: reload the console.',
    );
  });

  it('takes text for text, and cuts what is endless', async () => {
    const page = await openPage('<genesys-call></genesys-call>');
    const name = '<img src=x onerror=alert(1)>';
    await hear(page, { ...HELD, remoteName: name, queueName: '\u202egnilliB', attributes: { [name]: name } });
    expect(words(page.find('.genesys-card__name'))).to.equal(name);
    expect(words(page.find('.genesys-card__line')))
      .to.contain('gnilliB')
      .and.not.to.contain('\u202e');
    expect(page.findAll('genesys-call img')).to.deep.equal([]);
    await hear(page, { ...HELD, remoteName: 'x'.repeat(10_000) });
    expect(words(page.find('.genesys-card__name'))).to.have.length(80);
    expect(page.errors).to.deep.equal([]);
  });

  it('bears records whose fields are of any type', async () => {
    const page = await openPage('<genesys-call></genesys-call>');
    for (const value of [null, 5, true, [], [null], { a: 1 }, '']) {
      await hear(page, {
        ...HELD,
        remoteName: value,
        name: value,
        displayAddress: value,
        phone: value,
        queueName: value,
        participants: value,
        direction: value,
        recordingState: value,
        securePause: value,
        attributes: value,
      });
      buttonOf(page, 'Resume Unknown caller');
    }
    expect(page.errors).to.deep.equal([]);
  });

  it('announces who rings and who is on hold in the one live region of the page', async () => {
    const page = await openPage('<genesys-status></genesys-status><genesys-call></genesys-call>');
    const region = (): string => page.findAll('[role=status]').map(words).join('|');
    await hear(page, {});
    expect(region()).to.match(/Pat Example/);
    await hear(page, HELD);
    expect(region()).to.equal('Pat Example is on hold');
  });
});
