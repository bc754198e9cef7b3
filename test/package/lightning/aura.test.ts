import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { AuraComponent, auraComponents, tagsOf } from './aura.js';
import { FakeChannel, readSample, readToolkit, SAYS, update, updates } from './samples.js';

const ORIGIN = 'https://apps.mypurecloud.com';

/** Connects each component with a fake channel, over its own surface. */
const SURFACES: Record<string, (aura: AuraComponent, channel: FakeChannel) => void> = {
  genesysEventsAura(aura, channel) {
    aura.parts.clientEvent = { publish: (message: object) => channel.publish(message) };
    channel.handlers.add(message => aura.do('handleMessage', { getParams: () => message }));
  },

  genesysWindowMessage(aura, channel) {
    const { window } = aura;
    const source = window.document.body.appendChild(window.document.createElement('iframe')).contentWindow;
    const postMessage = (message: object, origin: string): void => {
      expect(origin).to.equal(ORIGIN);
      channel.publish(message);
    };
    Object.assign(source ?? {}, { postMessage });
    const post = (data: unknown): void => {
      window.dispatchEvent(new window.MessageEvent('message', { data, origin: ORIGIN, source }));
    };
    channel.handlers.add(post);
  },
};

for (const [name, surface] of Object.entries(SURFACES)) {
  describe(`the Aura component ${name}`, () => {
    let toolkit: string;
    let aura: AuraComponent;
    let channel: FakeChannel;

    before(async () => {
      toolkit = await readToolkit();
    });

    beforeEach(async () => {
      aura = new AuraComponent(name);
      channel = new FakeChannel();
      surface(aura, channel);
      aura.window.eval(toolkit);
      aura.do('handleToolkit');
      channel.deliver({ type: name === 'genesysWindowMessage' ? 'Handshake' : 'InitialSetup' });
      await setImmediate();
    });

    describe('has markup that', () => {
      it('names nothing that is not there', () => {
        const { markup, tags, controller, values } = aura;
        const loops = tags.filter(tag => tag.name === 'aura:iteration').map(tag => tag.attributes.var);
        for (const [, expression] of markup.matchAll(/\{!(.+?)\}/g)) {
          for (const [path] of expression?.replace(/'[^']*'/g, '').matchAll(/\$?[a-z]\w*(\.\w+)+/gi) ?? []) {
            const [root = '', field = ''] = path.split('.');
            if (root === 'c') expect(controller, path).to.have.property(field);
            else if (root === 'v') expect(values, path).to.have.property(path);
            else expect([...loops, '$Resource'], path).to.include(root);
          }
        }
      });

      it('loads the static resource’s toolkit.js', () => {
        const [, resource, file] =
          /\{!\$Resource\.(\w+) \+ '\/(.+)'\}/.exec(
            aura.tags.find(tag => tag.name === 'ltng:require')?.attributes.scripts ?? '',
          ) ?? [];
        expect([resource, file]).to.deep.equal(['GenesysConsole', 'toolkit.js']);
      });

      it('has its message channel right below the component, where alone Salesforce allows it', () => {
        for (const tag of aura.tags.filter(tag => tag.name === 'lightning:messageChannel')) {
          expect(tag.parent).to.equal('aura:component');
          expect(tag.attributes).to.include({ type: 'purecloud__ClientEvent__c', scope: 'APPLICATION' });
        }
      });

      it('can be put on any page and into the utility bar', () => {
        expect(aura.tags[0]?.attributes.implements).to.equal(
          'flexipage:availableForAllPageTypes,lightning:utilityItem',
        );
      });

      it('lets an administrator set what its design says', () => {
        for (const tag of tagsOf(readSample(`aura/${name}/${name}.design`)).slice(1)) {
          expect(tag.name).to.equal('design:attribute');
          expect(aura.values).to.have.property(`v.${tag.attributes.name}`);
        }
      });
    });

    it('shows the status and the events, the newest first', () => {
      expect(aura.values['v.status']).to.equal('No status was heard yet.');
      channel.deliver(SAYS.status, SAYS.ringing);
      expect(aura.values['v.status']).to.equal('Available');
      const [ringing, status] = aura.values['v.events'] as { text: string; receivedAt: number }[];
      expect(ringing?.text).to.match(/^INTERACTION_EVENT \{.*<b>Jane<\/b>/);
      expect(status?.text).to.match(/^UPDATE_STATUS \{/);
      expect(status?.receivedAt).to.be.closeTo(Date.now(), 5000);
    });

    it('keeps the last 50 events', () => {
      channel.deliver(...Array<unknown>(60).fill(SAYS.status));
      expect(aura.values['v.events']).to.have.length(50);
    });

    it('drives the current call while there is one', async () => {
      expect(() => aura.click('Hold')).to.throw('disabled');
      channel.deliver(SAYS.ringing);
      for (const [label, message] of [
        ['Pick up', SAYS.answered],
        ['Hold', SAYS.held],
        ['Resume', SAYS.answered],
        ['Disconnect', SAYS.ended],
      ] as const) {
        aura.click(label);
        await setImmediate();
        channel.deliver(message);
        await setImmediate();
      }
      expect(updates(channel)).to.deep.equal(['pickup', 'hold', 'hold', 'disconnect'].map(update));
      expect(aura.values['v.message']).to.equal('');
      expect(() => aura.click('Hold')).to.throw('disabled');
    });

    it('holds once for a double click', async () => {
      channel.deliver(SAYS.ringing, SAYS.answered);
      aura.click('Hold');
      aura.click('Hold');
      await setImmediate();
      channel.deliver(SAYS.held);
      await setImmediate();
      expect(updates(channel)).to.deep.equal([update('hold')]);
    });

    it('says why a call that rings can’t be held', async () => {
      channel.deliver(SAYS.ringing);
      aura.click('Hold');
      await setImmediate();
      expect(aura.values['v.message']).to.match(/hold of a-call .*connected/);
      expect(updates(channel)).to.deep.equal([]);
    });

    it('says why an action failed', async () => {
      channel.deliver(SAYS.ringing);
      channel.publish = () => {
        throw new Error('The line is dead.');
      };
      aura.click('Pick up');
      await setImmediate();
      expect(aura.values['v.message']).to.contain('The line is dead.');
    });

    it('says what is missing', () => {
      channel.deliver(SAYS.status);
      aura.click('Diagnose');
      expect(aura.values['v.message']).to.equal('Nothing is missing.');
      channel.deliver({ type: 'x', reason: 'interaction' });
      aura.click('Diagnose');
      expect(aura.values['v.message']).to.match(/Classic.+find the sender/);
    });

    it('says that it can’t connect', () => {
      const unlucky = new AuraComponent(name);
      expect(unlucky.values['v.message']).to.equal('toolkit.js is loading.');
      const connect = (): never => {
        throw new Error('This page has no surface.');
      };
      Object.assign(unlucky.window, { GenesysConsole: { connect } });
      unlucky.do('handleToolkit');
      expect(unlucky.values['v.message']).to.equal('This page has no surface.');
      unlucky.do('handleDestroy');
    });

    it('leaves nothing behind', async () => {
      channel.deliver(SAYS.ringing);
      aura.click('Pick up');
      aura.do('handleDestroy');
      aura.valid = false;
      const values = { ...aura.values };
      channel.deliver(SAYS.status);
      await setImmediate();
      expect(aura.values).to.deep.equal(values);
    });
  });
}

it('says what is wrong with the origins that an administrator set for genesysWindowMessage', async () => {
  const aura = new AuraComponent('genesysWindowMessage');
  aura.window.eval(await readToolkit());
  aura.values['v.clientOrigins'] = 'https://apps.mypurecloud.de, *';
  aura.do('handleToolkit');
  expect(aura.values['v.message']).to.contain('clientOrigins');
});

it('tests each Aura component', () => {
  expect(Object.keys(SURFACES)).to.have.members(auraComponents());
});
