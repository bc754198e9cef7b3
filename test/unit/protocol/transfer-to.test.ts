import { expect } from 'chai';
import { transferTo } from '../../../src/index.js';

describe('transferTo', () => {
  it('user and queue give the type of an id', () => {
    expect(transferTo.user('u-1')).to.deep.equal({ transferTarget: 'u-1', transferTargetType: 'userId' });
    expect(transferTo.queue('q-1')).to.deep.equal({ transferTarget: 'q-1', transferTargetType: 'queueId' });
  });

  it('phone gives an address, encoded', () => {
    expect(transferTo.phone('3175550123')).to.deep.equal({
      transferTarget: '3175550123',
      transferTargetType: 'address',
    });
    expect(transferTo.phone('+1 317 555 0123').transferTarget).to.equal('%2B1%20317%20555%200123');
  });

  it('flow gives an address with sip: once, its name encoded', () => {
    const target = 'sip:AuditorSecureFlow';
    expect(transferTo.flow('AuditorSecureFlow')).to.deep.equal({
      transferTarget: target,
      transferTargetType: 'address',
    });
    expect(transferTo.flow('sip:AuditorSecureFlow').transferTarget).to.equal(target);
    expect(transferTo.flow('Auditor & Secure/Flow').transferTarget).to.equal(
      'sip:Auditor%20%26%20Secure%2FFlow',
    );
  });

  it('throws at no text, and leaves what is none for the check to refuse', () => {
    expect(transferTo.phone('\ud83d').transferTarget).to.equal('%EF%BF%BD');
    for (const odd of [undefined, null, 5, '', ' ']) {
      for (const to of Object.values(transferTo)) expect(to(odd as string).transferTarget).to.equal(odd);
    }
  });
});
