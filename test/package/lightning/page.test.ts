import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { root } from '../../support/built.js';
import { readSample } from './samples.js';

const CHANNEL =
  '<genesys-connection channel="{!$MessageChannel.purecloud__ClientEvent__c}"></genesys-connection>';

/** A page's lines, without what Lightning and Classic each have of their own. */
const common = (page: string): string[] =>
  page
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== CHANNEL && !/^<!--|integration\.js/.test(line));

describe('the Visualforce page GenesysEventsLightning', () => {
  const lightning = readSample('GenesysEventsLightning.page');

  it('names the message channel', () => {
    expect(lightning).to.contain(CHANNEL);
  });

  it('needs no console toolkit', () => {
    expect(lightning).not.to.contain('integration.js');
  });

  it('is the Classic page otherwise', () => {
    const classic = readFileSync(path.join(root, 'visualforce/GenesysEvents.page'), 'utf8');
    expect(common(lightning)).to.deep.equal(common(classic));
  });
});
