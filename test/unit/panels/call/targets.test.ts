import { expect } from 'chai';
import { addRecent, findTargets, readTargets, withRecent } from '../../../../src/panels/call/targets.js';
import type { Target } from '../../../../src/panels/call/targets.js';

const UUID = '44560c74-5e84-4062-94b6-5680cdeb54d5';
const BILLING: Target = { kind: 'queue', value: UUID, label: 'Billing' };
const KIM: Target = { kind: 'user', value: '1b2c3d4e-0000-4000-8000-000000000001', label: 'Kim Example' };
const LIST = [BILLING, KIM];

describe('the targets of a transfer', () => {
  it('are read from the administrator’s options, and one without a kind is left out', () => {
    expect(
      readTargets([
        { value: `queue:${UUID}`, text: 'Billing' },
        { value: 'phone:+1 317 555 0123', text: '' },
        { value: 'flow:Auditor: Secure', text: 'Audit' },
        { value: UUID, text: 'No kind' },
        { value: 'robot:1', text: 'No such kind' },
        { value: 'user:', text: 'Nobody' },
      ]),
    ).to.deep.equal([
      BILLING,
      { kind: 'phone', value: '+1 317 555 0123', label: '+1 317 555 0123' },
      { kind: 'flow', value: 'Auditor: Secure', label: 'Audit' },
    ]);
  });

  it('are found by a part of their words, in any case', () => {
    expect(findTargets(LIST, ' kim')).to.deep.equal([KIM]);
    expect(findTargets(LIST, '')).to.equal(LIST);
    expect(findTargets(LIST, 'abc')).to.deep.equal([]);
  });

  it('are a number where one is typed', () => {
    expect(findTargets(LIST, 'tel:+1 (317) 555-0123')).to.deep.equal([
      { kind: 'phone', value: '+1 (317) 555-0123', label: 'tel:+1 (317) 555-0123' },
    ]);
    for (const text of ['12', '555-01ab', '++1', '((('])
      expect(findTargets(LIST, text), text).to.deep.equal([]);
  });

  it('are a colleague, a queue or a flow where an id is typed that the list does not have', () => {
    const typed = UUID.replace('4', '5');
    expect(findTargets(LIST, typed).map(({ kind, value }) => `${kind} ${value}`)).to.deep.equal([
      `user ${typed}`,
      `queue ${typed}`,
      `flow ${typed}`,
    ]);
    expect(findTargets(LIST, UUID.toUpperCase())).to.deep.equal([BILLING]);
  });

  it('begin with the last five that were used, each once', () => {
    let recent: readonly Target[] = [];
    for (let n = 1; n <= 6; n++) {
      recent = addRecent(recent, { kind: 'phone', value: `555-010${n}`, label: `555-010${n}` }, n);
    }
    recent = addRecent(recent, KIM, 7);
    recent = addRecent(recent, KIM, 8);
    expect(recent.map(({ value, usedAt }) => [value, usedAt])).to.deep.equal([
      [KIM.value, 8],
      ['555-0106', 6],
      ['555-0105', 5],
      ['555-0104', 4],
      ['555-0103', 3],
    ]);
    expect(withRecent(LIST, recent).map(({ label }) => label)).to.deep.equal([
      'Kim Example',
      '555-0106',
      '555-0105',
      '555-0104',
      '555-0103',
      'Billing',
    ]);
  });
});
