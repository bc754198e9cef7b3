import { expect } from 'chai';
import { CATEGORIES } from '../../../../src/index.js';
import { ID, added, buttonOf, field, openPage, record, type, words } from '../../../support/panels-page.js';
import type { Page, PageOptions } from '../../../support/panels-page.js';

const idField = (page: Page): HTMLInputElement => field(page, 'Interaction ID');

const press = async (page: Page, label: string): Promise<void> => {
  buttonOf(page, label).click();
  await page.clock.tickAsync(1000);
};

/** The words in the form that has a button, by their role. */
const said = (page: Page, label: string, role: 'alert' | 'status'): string =>
  words(buttonOf(page, label).form?.querySelector(`[role=${role}]`) as Element);

/** What was sent, but for what confirming subscribes to. */
const acted = (page: Page): readonly unknown[] => page.sent.filter(([name]) => name !== 'subscribe');

const check = (page: Page, label: string): void => field(page, label).click();

/** A page with an interaction heard. */
async function open(options?: PageOptions): Promise<Page> {
  const page = await openPage('<genesys-actions></genesys-actions><button id="elsewhere"></button>', options);
  page.fire('INTERACTION_EVENT', added());
  await page.settle();
  return page;
}

describe('<genesys-actions> sends', () => {
  let page: Page;

  beforeEach(async () => {
    page = await open();
  });

  for (const [label, action] of [
    ['Pick up', 'pickup'],
    ['Disconnect', 'disconnect'],
    ['Hold on / off', 'hold'],
    ['Mute', 'mute'],
    ['Secure pause on / off', 'securePause'],
    ['Conclude transfer', 'concludeTransfer'],
  ] as const) {
    it(action, async () => {
      await press(page, label);
      expect(acted(page)).to.deep.equal([['changestate', { data: { id: ID, action } }]]);
      const isConfirmed = ['pickup', 'disconnect', 'concludeTransfer'].includes(action);
      expect(said(page, label, 'status')).to.equal(
        isConfirmed ? '' : `${label}: sent at 09:30:00. No event tells whether it worked.`,
      );
      await page.clock.tickAsync(5000);
      expect(said(page, label, 'alert')).to.equal(
        isConfirmed ? `${label}: sent, no sign of it: look in Genesys.` : '',
      );
    });
  }

  for (const [kind, transferTarget, transferTargetType] of [
    ['user', 'a%20b', 'userId'],
    ['queue', 'a%20b', 'queueId'],
    ['phone', 'a%20b', 'address'],
    ['flow', 'sip:a%20b', 'address'],
  ] as const) {
    it(`transfers to a ${kind}`, async () => {
      type(field<HTMLSelectElement>(page, 'To'), kind);
      type(field(page, 'Target'), ' a b ');
      await press(page, 'Blind transfer');
      await press(page, 'Consult transfer');
      const participantContext = { transferTarget, transferTargetType };
      expect(acted(page)).to.deep.equal([
        ['changestate', { data: { id: ID, action: 'blindTransfer', participantContext } }],
        ['changestate', { data: { id: ID, action: 'consultTransfer', participantContext } }],
      ]);
    });
  }

  it('a secure session', async () => {
    type(field(page, 'Flow ID'), 'flow-1');
    type(field(page, 'User data'), 'hello');
    check(page, 'Disconnect the interaction after the session was created');
    await press(page, 'Start secure session');
    const secureSessionContext = { flowId: 'flow-1', userData: 'hello', disconnect: true };
    expect(acted(page)).to.deep.equal([
      ['changestate', { data: { id: ID, action: 'secureSession', secureSessionContext } }],
    ]);
  });

  it('a status', async () => {
    type(field(page, 'Status (name or ID)'), 'ON_QUEUE');
    await press(page, 'Change status');
    expect(page.sent).to.deep.equal([['changestatus', { data: { id: 'ON_QUEUE' } }]]);
  });

  it('attributes, from rows that are added and removed', async () => {
    type(field(page, 'Key'), 'first');
    await press(page, 'Add attribute');
    type(field(page, 'Key', 1), '__proto__');
    type(field(page, 'Value', 1), '2');
    await press(page, 'Add attribute');
    await press(page, 'Add attribute');
    type(field(page, 'Key', 3), 'last');
    type(field(page, 'Value', 3), '<b>');
    await press(page, 'Remove attribute');
    expect(page.document.activeElement).to.equal(field(page, 'Key'));
    await press(page, 'Add attributes');
    expect(page.console.fired.at(-1)?.message).to.equal(
      `{"data":{"id":"${ID}","attributes":{"__proto__":"2","last":"<b>"}}}`,
    );
  });

  it('attributes from the one row that is always there', async () => {
    await press(page, 'Remove attribute');
    type(field(page, 'Key'), 'a');
    await press(page, 'Add attributes');
    expect(page.sent[0]?.[1]).to.deep.equal({ data: { id: ID, attributes: { a: '' } } });
  });

  it('an association', async () => {
    type(field<HTMLSelectElement>(page, 'Type'), 'relation');
    type(field(page, 'Record ID'), '500-1');
    type(field(page, 'Displayed name'), 'Case 1');
    check(page, 'Only to this interaction (select)');
    await press(page, 'Add association');
    const data = { type: 'relation', id: '500-1', text: 'Case 1', select: true, interactionId: ID };
    expect(page.sent).to.deep.equal([['addAssociation', { type: 'PureCloud.addAssociation', data }]]);
  });

  it('an association without an interaction where none was heard', async () => {
    page = await openPage('<genesys-actions></genesys-actions>');
    type(field(page, 'Record ID'), '003-1');
    type(field(page, 'Displayed name'), 'Pat');
    await press(page, 'Add association');
    const data = { type: 'contact', id: '003-1', text: 'Pat', select: false };
    expect(page.sent[0]?.[1]).to.deep.equal({ type: 'PureCloud.addAssociation', data });
  });

  it('a conference of the interactions that go on', async () => {
    page.fire('INTERACTION_CONNECTED', { interactionId: 'second' });
    page.fire('INTERACTION_CONNECTED', { interactionId: 'third' });
    page.fire('INTERACTION_DISCONNECTED', { interactionId: 'second' });
    await page.settle();
    const filled = field(page, 'Interaction ID', 1);
    page.fire('LOGGED_OUT', '{}');
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    page.fire('INTERACTION_CONNECTED', { interactionId: 'third' });
    await page.settle();
    expect(field(page, 'Interaction ID', 1), 'what is right stays').to.equal(filled);
    await press(page, 'Create conference');
    const conferences = page.sent.filter(([action]) => action === 'createConference');
    expect(conferences).to.deep.equal([['createConference', { data: { interactionIds: ['third', ID] } }]]);
  });

  it('a conference of what was chosen', async () => {
    await press(page, 'Add interaction');
    type(field(page, 'Interaction ID', 2), 'mine');
    page.fire('INTERACTION_CONNECTED', { interactionId: 'second' });
    await page.settle();
    await press(page, 'Create conference');
    expect(page.sent).to.deep.equal([['createConference', { data: { interactionIds: [ID, 'mine'] } }]]);
  });

  it('subscriptions of each type, with its categories', async () => {
    for (const [subscription, categories] of Object.entries(CATEGORIES)) {
      type(field<HTMLSelectElement>(page, 'Type', 1), subscription);
      const boxes = page.findAll('fieldset:not([hidden]) label');
      expect(boxes.map(words)).to.deep.equal(categories);
      for (const box of boxes) box.click();
      await press(page, 'Subscribe');
      expect(page.sent.at(-1)).to.deep.equal(['subscribe', { data: { type: subscription, categories } }]);
    }
  });

  it('again what was subscribed to last, not all that ever was', async () => {
    check(page, 'add');
    await press(page, 'Subscribe');
    check(page, 'add');
    check(page, 'change');
    await press(page, 'Subscribe');
    page.fire('LOGGED_OUT', {});
    page.fire('UPDATE_STATUS', { status: 'AVAILABLE' });
    await page.settle();
    expect(page.sent.at(-1)).to.deep.equal([
      'subscribe',
      { data: { type: 'Interaction', categories: ['change'] } },
    ]);
  });
});

describe('<genesys-actions> says beside the control', () => {
  it('what is wrong with the request', async () => {
    const page = await open();
    await press(page, 'Blind transfer');
    expect(said(page, 'Blind transfer', 'alert')).to.match(/^Blind transfer: .*transferTarget/);
    expect(said(page, 'Mute', 'alert')).to.equal('');
    expect(page.sent).to.deep.equal([]);
  });

  it('that userData holds a payment card number', async () => {
    const page = await open();
    type(field(page, 'Flow ID'), 'flow-1');
    type(field(page, 'User data'), '4111 1111 1111 1111');
    await press(page, 'Start secure session');
    expect(said(page, 'Start secure session', 'alert')).to.match(/payment card/);
    expect(page.sent).to.deep.equal([]);
  });

  it('that the console refused, and then that it did not', async () => {
    const page = await open();
    page.console.quirks.callback = 'refused';
    await press(page, 'Mute');
    expect(said(page, 'Mute', 'alert')).to.match(/^Mute: .*changestate/);
    page.console.quirks.callback = 'once';
    await press(page, 'Mute');
    expect(said(page, 'Mute', 'alert')).to.equal('');
    expect(said(page, 'Mute', 'status')).to.match(/^Mute: sent at 09:30:01\./);
    await page.clock.tickAsync(2000);
    await press(page, 'Mute');
    await page.clock.tickAsync(60_000);
    expect(said(page, 'Mute', 'status')).to.match(/^Mute: sent at 09:30:04\./);
  });

  it('that the console did not answer', async () => {
    const page = await open();
    page.console.quirks.callback = 'never';
    buttonOf(page, 'Mute').click();
    await page.clock.tickAsync(4999);
    expect(said(page, 'Mute', 'alert')).to.equal('');
    await page.clock.tickAsync(1);
    expect(said(page, 'Mute', 'alert')).to.match(/^Mute: .*no answer.*\.$/);
  });

  it('what rows can not mean', async () => {
    const page = await open();
    await press(page, 'Add attributes');
    expect(said(page, 'Add attributes', 'alert')).to.match(/no key yet/);
    type(field(page, 'Value'), '1');
    await press(page, 'Add attributes');
    expect(said(page, 'Add attributes', 'alert')).to.match(/"1" has no key/);
    type(field(page, 'Key'), 'a');
    await press(page, 'Add attribute');
    type(field(page, 'Key', 1), 'a');
    await press(page, 'Add attributes');
    expect(said(page, 'Add attributes', 'alert')).to.match(/"a" is there twice/);
    expect(page.sent).to.deep.equal([]);
  });
});

describe('a button of <genesys-actions>', () => {
  it('acts once for a double click, though the console answers at once', async () => {
    const page = await open();
    buttonOf(page, 'Mute').click();
    await page.clock.tickAsync(450);
    expect(buttonOf(page, 'Mute').getAttribute('aria-busy')).to.equal('true');
    buttonOf(page, 'Mute').click();
    await page.clock.tickAsync(1000);
    expect(page.sent).to.have.length(1);
    expect(buttonOf(page, 'Mute').getAttribute('aria-busy')).to.equal(null);
    await press(page, 'Mute');
    expect(page.sent).to.have.length(2);
  });

  it('acts once while the console does not answer, and keeps no other from acting', async () => {
    const page = await open();
    page.console.quirks.callback = 'never';
    buttonOf(page, 'Mute').click();
    await page.clock.tickAsync(4000);
    buttonOf(page, 'Mute').click();
    buttonOf(page, 'Pick up').click();
    await page.clock.tickAsync(10);
    expect(page.sent).to.have.length(2);
  });

  it('keeps the focus while it is busy', async () => {
    const page = await open();
    buttonOf(page, 'Mute').focus();
    buttonOf(page, 'Mute').click();
    await page.clock.tickAsync(10);
    expect(page.document.activeElement).to.equal(buttonOf(page, 'Mute'));
    expect(buttonOf(page, 'Mute').disabled).to.equal(false);
  });

  it('is pressed by Enter in a field only where it is the form’s one', async () => {
    const page = await open();
    const submits = (label: string): number =>
      buttonOf(page, label).form?.querySelectorAll('[type=submit], button:not([type])').length ?? NaN;
    expect(submits('Change status')).to.equal(1);
    expect(submits('Add attributes')).to.equal(1);
    expect(submits('Blind transfer')).to.equal(0);
  });

  it('is not pressed again by a key that is held down', async () => {
    const page = await open();
    const held = new page.window.KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
    });
    expect(buttonOf(page, 'Mute').dispatchEvent(held)).to.equal(false);
  });

  it('submits no form around the panel', async () => {
    const page = await openPage('<form id="outer"><genesys-actions></genesys-actions></form>');
    let submitted = 0;
    page.find('#outer').addEventListener('submit', () => submitted++);
    type(field(page, 'Status (name or ID)'), 'AWAY');
    await press(page, 'Change status');
    await press(page, 'Mute');
    expect(page.sent).to.have.length(1);
    // As Enter does in a field.
    for (const input of page.findAll('input') as HTMLInputElement[]) input.form?.requestSubmit();
    expect(submitted).to.equal(0);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('hold and secure pause of <genesys-actions>', () => {
  const change = async (page: Page, fields: object): Promise<void> => {
    page.fire('INTERACTION_EVENT', { data: { category: 'change', data: { new: record(fields) } } });
    await page.settle();
  };
  const talking = { state: 'CONNECTED', isConnected: true, securePause: false };

  async function openTalking(fields: object = talking): Promise<Page> {
    const page = await open();
    await change(page, fields);
    return page;
  }

  const click = async (page: Page, label: string): Promise<void> => {
    buttonOf(page, label).click();
    await page.clock.tickAsync(10);
  };
  const hold = ['changestate', { data: { id: ID, action: 'hold' } }];
  const securePause = ['changestate', { data: { id: ID, action: 'securePause' } }];

  it('are labelled by the state of the interaction, and bring the other one about', async () => {
    const page = await openTalking();
    await click(page, 'Hold');
    await change(page, { ...talking, state: 'HELD' });
    await page.clock.tickAsync(1000);
    expect(said(page, 'Resume', 'status')).to.equal('Hold: done');
    await click(page, 'Resume');
    await change(page, talking);
    await page.clock.tickAsync(1000);
    expect(said(page, 'Hold', 'status')).to.equal('Resume: done');
    await click(page, 'Secure pause');
    await change(page, { ...talking, securePause: true });
    await page.clock.tickAsync(1000);
    await click(page, 'End secure pause');
    await change(page, talking);
    expect(page.sent).to.deep.equal([hold, hold, securePause, securePause]);
  });

  it('send nothing where the state that is wanted was reached meanwhile', async () => {
    const page = await openTalking();
    page.fire('INTERACTION_EVENT', {
      data: { category: 'change', data: { new: record({ state: 'HELD' }) } },
    });
    await press(page, 'Hold');
    expect(page.sent).to.deep.equal([]);
    expect(said(page, 'Resume', 'status')).to.equal('Hold: done');
  });

  it('say that no event showed the state, and what to look at', async () => {
    const page = await openTalking();
    buttonOf(page, 'Hold').click();
    await page.clock.tickAsync(5000);
    expect(said(page, 'Hold', 'alert')).to.equal('Hold: sent, no sign of it: look in Genesys.');
  });

  it('toggle, and say so, where the state is a word in another language', async () => {
    const page = await openTalking({ ...talking, state: 'GEHALTEN' });
    await press(page, 'Hold on / off');
    await press(page, 'Hold on / off');
    expect(page.sent).to.deep.equal([hold, hold]);
    expect(said(page, 'Hold on / off', 'status')).to.match(/^Hold on \/ off: sent at /);
  });

  it('toggle where no event told of secure pause', async () => {
    const page = await openTalking({ ...talking, securePause: undefined });
    await press(page, 'Secure pause on / off');
    expect(page.sent).to.deep.equal([securePause]);
  });

  it('go by the interaction whose id is typed', async () => {
    const page = await openTalking();
    type(idField(page), 'mine');
    buttonOf(page, 'Hold on / off');
    buttonOf(page, 'Latest').click();
    buttonOf(page, 'Hold');
  });
});

describe('the interaction id of <genesys-actions>', () => {
  const hint = (page: Page): string => words(page.find('.genesys-interaction > .genesys-hint'));
  const connected = async (page: Page, interactionId: string): Promise<void> => {
    page.fire('INTERACTION_CONNECTED', { interactionId });
    await page.settle();
  };
  const disconnected = async (page: Page, interactionId: string): Promise<void> => {
    page.fire('INTERACTION_DISCONNECTED', { interactionId });
    await page.settle();
  };

  it('is filled in from the events, with what the interaction is', async () => {
    const page = await openPage('<genesys-actions></genesys-actions>');
    expect(idField(page).value).to.equal('');
    expect(hint(page)).to.match(/^Filled in/);
    page.fire('INTERACTION_EVENT', added());
    await page.settle();
    expect(idField(page).value).to.equal(ID);
    expect(hint(page)).to.equal('Alerting, Inbound, 555-0100');
    page.fire('INTERACTION_EVENT', {
      data: { category: 'change', data: { old: record(), new: record({ state: 'HELD' }) } },
    });
    await page.settle();
    expect(hint(page)).to.equal('On hold, Inbound, 555-0100');
    page.fire('INTERACTION_EVENT', {
      data: { category: 'change', data: { new: record({ state: 'HELD', displayAddress: '555-0199' }) } },
    });
    await page.settle();
    expect(hint(page)).to.equal('On hold, Inbound, 555-0199');
  });

  it('follows to the one that is answered, and stays when that ends and others ring', async () => {
    const page = await open();
    await connected(page, 'second');
    expect(idField(page).value).to.equal('second');
    await disconnected(page, 'second');
    expect(idField(page).value).to.equal('second');
    await connected(page, ID);
    expect(idField(page).value).to.equal(ID);
    await disconnected(page, ID);
    expect(idField(page).value).to.equal(ID);
    expect(hint(page)).to.equal('Disconnected, Inbound, 555-0100');
  });

  it('is that of an interaction in wrap-up where no other was heard', async () => {
    const page = await openPage('<genesys-actions></genesys-actions>');
    page.fire('ACW_REQUIRED', { interactionId: 'over' });
    await page.settle();
    expect(idField(page).value).to.equal('over');
  });

  it('is filled in on a panel that is moved while it hears', async () => {
    const page = await openPage('<genesys-actions></genesys-actions>');
    page.fire('INTERACTION_EVENT', added());
    page.document.body.append(page.find('genesys-actions'));
    await page.settle();
    expect(idField(page).value).to.equal(ID);
  });

  it('is never taken from who typed it', async () => {
    const page = await open();
    type(idField(page), 'mine');
    page.find('#elsewhere').focus();
    await connected(page, 'second');
    expect(idField(page).value).to.equal('mine');
    expect(hint(page)).to.match(/^No event told/);
    await press(page, 'Hold on / off');
    expect(page.sent).to.deep.equal([['changestate', { data: { id: 'mine', action: 'hold' } }]]);
  });

  it('is not filled in while someone is about to type, but when they leave it empty', async () => {
    const page = await open();
    type(idField(page), '');
    await connected(page, 'second');
    expect(idField(page).value).to.equal('');
    page.find('#elsewhere').focus();
    expect(idField(page).value).to.equal('second');
  });

  it('does not change under the hands of who is using the controls, until the interaction ends', async () => {
    const page = await open();
    buttonOf(page, 'Mute').focus();
    await connected(page, 'second');
    expect(idField(page).value).to.equal(ID);
    await disconnected(page, ID);
    expect(idField(page).value).to.equal('second');
  });

  it('follows again at the press of "Latest"', async () => {
    const page = await open();
    expect(buttonOf(page, 'Latest').hidden).to.equal(true);
    type(idField(page), 'mine');
    expect(buttonOf(page, 'Latest').hidden).to.equal(false);
    buttonOf(page, 'Latest').click();
    expect(idField(page).value).to.equal(ID);
    expect(buttonOf(page, 'Latest').hidden).to.equal(true);
    page.find('#elsewhere').focus();
    await connected(page, 'second');
    expect(idField(page).value).to.equal('second');
  });

  it('is that of the one that the agent has open, unless that rings', async () => {
    const page = await open();
    const select = async (): Promise<void> => {
      page.fire('CLIENT_EVENT', {
        data: { type: 'Notification', category: 'interactionSelection', data: ID },
      });
      await page.settle();
    };
    await connected(page, 'second');
    await select();
    expect(idField(page).value).to.equal('second');
    await connected(page, ID);
    page.fire('CLIENT_EVENT', {
      data: { type: 'Notification', category: 'interactionSelection', data: 'second' },
    });
    await select();
    expect(idField(page).value).to.equal(ID);
  });

  it('is filled in where the panel came late', async () => {
    const page = await openPage('');
    page.window.GenesysConsole.connect().interactions.all();
    page.fire('INTERACTION_EVENT', added());
    page.document.body.append(page.document.createElement('genesys-actions'));
    await page.settle();
    expect(idField(page).value).to.equal(ID);
    expect(hint(page)).to.equal('Alerting, Inbound, 555-0100');
  });

  it('is suggested from those heard, the latest first, 20 at most', async () => {
    const page = await open();
    await connected(page, '<b>second</b>');
    idField(page).focus();
    const options = [...(idField(page).list?.options ?? [])];
    expect(options.map(({ value, label }) => [value, label])).to.deep.equal([
      ['<b>second</b>', 'Connected'],
      [ID, 'Alerting, Inbound, 555-0100'],
    ]);
    for (let i = 0; i < 30; i++) await connected(page, `${i}`);
    page.find('#elsewhere').focus();
    idField(page).focus();
    expect([...(idField(page).list?.options ?? [])].map(({ value }) => value))
      .to.have.length(20)
      .and.include('29');
  });
});

describe('the status of <genesys-actions>', () => {
  it('is suggested by the ids that were heard and by the usual names', async () => {
    const page = await open();
    for (let i = 0; i < 40; i++)
      page.fire('UPDATE_STATUS', { status: 'AWAY', id: `id-${i}`, sub_status: `At ${i}` });
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    field(page, 'Status (name or ID)').focus();
    const options = [...(field(page, 'Status (name or ID)').list?.options ?? [])];
    expect(options).to.have.length(40);
    expect([options[0]?.value, options[0]?.label]).to.deep.equal(['id-0', 'AWAY, At 0']);
    expect(options.map(({ value }) => value)).to.include.members(['id-29', 'AVAILABLE', 'OUT_OF_OFFICE']);
  });
});

describe('a late <genesys-actions>', () => {
  it('suggests the status that was heard before', async () => {
    const page = await openPage('');
    page.window.GenesysConsole.connect().on('UPDATE_STATUS', () => {});
    page.fire('UPDATE_STATUS', { status: 'AWAY', id: 'id-1' });
    page.document.body.append(page.document.createElement('genesys-actions'));
    await page.settle();
    field(page, 'Status (name or ID)').focus();
    expect(field(page, 'Status (name or ID)').list?.options[0]?.value).to.equal('id-1');
  });
});

describe('every field of <genesys-actions>', () => {
  it('has a label, and every button words', async () => {
    const page = await open();
    for (const control of page.findAll('input, select') as HTMLInputElement[]) {
      expect([...(control.labels ?? [])].map(words).join(), control.outerHTML).to.match(/\w/);
    }
    for (const button of page.findAll('genesys-actions button')) {
      expect(button.ariaLabel ?? words(button), button.outerHTML).to.match(/\w/);
    }
  });

  it('has an id of its own', async () => {
    const page = await openPage('<genesys-actions></genesys-actions><genesys-actions></genesys-actions>');
    const ids = page.findAll('[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('takes nothing from what was sent into the markup', async () => {
    const page = await openPage('<genesys-actions></genesys-actions>');
    page.fire('INTERACTION_EVENT', added({ displayAddress: '<img src=x>', direction: '<b>' }));
    await page.settle();
    expect(words(page.find('.genesys-interaction'))).to.contain('<img src=x>');
    expect(page.findAll(':is(img, b)')).to.deep.equal([]);
    expect(page.findAll('[style]')).to.deep.equal([]);
  });
});
