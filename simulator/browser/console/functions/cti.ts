import type { Answer, Call, Frames, Functions } from '../frames.js';
import { answer } from './answer.js';

/** The functions of `sforce.console.cti`: the console passes on what one page tells the others. */
export function ctiFunctions(frames: Frames): Functions {
  let callObjectIds: readonly string[] = [];
  const attached = new Map<string, { data: string; type: string }>();
  const pass = (handler: string, event: Answer, filter?: (registered: Call) => boolean): Answer => {
    // Whoever fires it gets the answer first.
    queueMicrotask(() => frames.notify(handler, event, filter));
    return answer(true);
  };

  return {
    getCallObjectIds: () => ({ success: true, ids: callObjectIds }),
    setCallObjectIds({ list }) {
      callObjectIds = list('callObjectIds').filter(id => id !== '');
      return answer(true);
    },
    getCallAttachedData({ text, flag }) {
      const found = attached.get(text('callObjectId'));
      if (!found) return answer(false);
      const { data, type } = found;
      return { success: true, data, ...(flag('getCallType') && { type: type.toUpperCase() }) };
    },
    setCallAttachedData({ text }) {
      attached.set(text('callObjectId'), { data: text('callData'), type: text('callType') });
      return answer(true);
    },
    fireOnCallBegin: ({ text }) => pass('onCallBegin', { id: text('callObjectId') }),
    fireOnCallEnd({ text }) {
      const id = text('callObjectId');
      const event = { id, duration: text('callDuration'), disposition: text('callDisposition') };
      // Salesforce's script never returns from the end of another call than the one that its page asked for.
      return pass('onCallEnd', event, ({ optional }) => [undefined, id].includes(optional('callObjectId')));
    },
    fireOnCallLogSaved: ({ text }) => pass('onCallLogSaved', { id: text('id') }),
    sendCTIMessage: ({ text }) => pass('onSendCTIMessage', { message: text('msg') }),
  };
}
