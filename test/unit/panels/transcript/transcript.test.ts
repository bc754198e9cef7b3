import { expect } from 'chai';
import fc from 'fast-check';
import { Transcript, Transcripts } from '../../../../src/panels/transcript/transcript.js';

const NOW = Date.parse('2026-01-05T09:30:00Z');
const time = (second: number): string => new Date(NOW + second * 1000).toISOString();

const told = (second: number, utteranceId: string, transcript: string, channel = 'EXTERNAL') => ({
  id: '1234',
  eventTime: time(second),
  transcripts: [{ utteranceId, channel, alternatives: [{ transcript }] }],
});

const said = (transcript: Transcript): string[] =>
  transcript.utterances.map(({ speaker, text }) => `${speaker}: ${text}`);

describe('a transcript', () => {
  it('has the speakers apart, in the order in which they spoke', () => {
    const transcript = new Transcript();
    transcript.add(told(0, 'a', 'Shop support, good morning.', 'INTERNAL'), NOW);
    transcript.add(told(4, 'c', 'Let me look.', 'INTERNAL'), NOW);
    transcript.add(told(2, 'b', 'My reader is broken.'), NOW);
    expect(said(transcript)).to.deep.equal([
      'agent: Shop support, good morning.',
      'customer: My reader is broken.',
      'agent: Let me look.',
    ]);
  });

  it('replaces what was corrected, and keeps the correction where the first word comes late', () => {
    const transcript = new Transcript();
    transcript.add(told(3, 'a', 'My reader'), NOW);
    transcript.add(told(1, 'a', 'My leader'), NOW);
    transcript.add(told(2, 'b', 'Yes?', 'INTERNAL'), NOW);
    expect(said(transcript)).to.deep.equal(['customer: My reader', 'agent: Yes?']);
  });

  it('is ended by SESSION_ENDED, and goes on with the next utterance', () => {
    const transcript = new Transcript();
    transcript.add({ ...told(0, 'a', 'Bye.'), status: 'SESSION_ENDED' }, NOW);
    expect(transcript.isEnded).to.equal(true);
    expect(said(transcript)).to.deep.equal(['customer: Bye.']);
    transcript.add(told(9, 'b', 'Hello again.'), NOW);
    expect(transcript.isEnded).to.equal(false);
  });

  it('is the same whatever is repeated or late', () => {
    const messages = [0, 1, 2, 3, 4].flatMap(n => [
      told(n * 10, `u${n}`, `draft ${n}`),
      told(n * 10 + 1, `u${n}`, `final ${n}`),
    ]);
    const order = fc.array(fc.nat(messages.length - 1), { maxLength: 30 });
    fc.assert(
      fc.property(order, fc.infiniteStream(fc.nat()), (indexes, random) => {
        const transcript = new Transcript();
        const all = [...indexes.map(index => messages[index]), ...messages];
        const shuffled = all
          .map(message => ({ message, rank: random.next().value as number }))
          .sort((a, b) => a.rank - b.rank);
        for (const { message } of shuffled) transcript.add(message, NOW);
        expect(said(transcript)).to.deep.equal([0, 1, 2, 3, 4].map(n => `customer: final ${n}`));
      }),
    );
  });

  it('bears anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, part) => {
        const transcripts = new Transcripts();
        transcripts.add(data, NOW);
        transcripts.add({ id: '1', eventTime: 'soon', transcripts: [part, { utteranceId: 'x' }] }, NOW);
        expect(transcripts.get('1')?.utterances.every(({ text }) => typeof text === 'string')).to.equal(true);
      }),
    );
  });

  it('keeps the last 2000 utterances, and the transcripts of the last ten conversations', () => {
    const transcript = new Transcript();
    for (let n = 0; n < 2010; n++) transcript.add(told(n, `u${n}`, `${n}`), NOW);
    expect(said(transcript)).to.have.length(2000);
    expect(said(transcript)[0]).to.equal('customer: 10');
    const transcripts = new Transcripts();
    for (let n = 0; n < 11; n++) transcripts.add({ ...told(n, 'u', 'x'), id: `${n}` }, NOW);
    expect(transcripts.get('0')).to.equal(undefined);
    expect(transcripts.get('10')?.utterances).to.have.length(1);
  });
});
