import { expect } from 'chai';
import { createQueue } from '../../../src/client/queue.js';
import { catchReports } from '../../support/outcome.js';

describe('The queue of a client', () => {
  it('runs a unit at once, and one that is added inside it after it', () => {
    const enqueue = createQueue();
    const order: string[] = [];
    enqueue(() => {
      enqueue(() => {
        order.push('second');
        enqueue(() => order.push('fourth'));
      });
      enqueue(() => order.push('third'));
      order.push('first');
    });
    expect(order).to.deep.equal(['first', 'second', 'third', 'fourth']);
  });

  it('goes on after a unit that throws, and reports it', () => {
    const reports = catchReports();
    const enqueue = createQueue();
    const order: string[] = [];
    const error = new Error('mine');
    enqueue(() => {
      enqueue(() => order.push('second'));
      throw error;
    });
    enqueue(() => order.push('third'));
    reports.restore();
    expect(order).to.deep.equal(['second', 'third']);
    expect(reports.errors).to.deep.equal([error]);
  });
});
