import type { Scenario, Utterance } from './scenario.js';

const said = {
  hello: { utteranceId: 'utterance-1', channel: 'EXTERNAL', text: 'Hello, my parcel never came.' },
  sorry: { utteranceId: 'utterance-2', channel: 'INTERNAL', text: 'I am sorry. Which order is it?' },
  order: { utteranceId: 'utterance-3', channel: 'EXTERNAL', text: 'Number 4711, from last Monday.' },
  found: { utteranceId: 'utterance-4', channel: 'INTERNAL', text: 'Found it: it comes tomorrow.' },
  thanks: { utteranceId: 'utterance-5', channel: 'EXTERNAL', text: 'Thank you!' },
} as const satisfies Record<string, Utterance>;

/** A chat whose transcript comes as real ones do: some of it twice, some of it late. */
export const chat: Scenario = {
  name: 'chat',
  title: 'Chat with transcript',
  about: 'a chat, its transcript told twice and out of order, as real clients do',
  steps: [
    // What a page would ask for: without it, nothing of what is written reaches any.
    {
      after: 500,
      do: 'subscribe',
      with: [
        {
          type: 'Notification',
          categories: ['chatUpdate', 'conversationTranscription', 'interactionSelection'],
        },
      ],
    },
    { after: 500, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'chat',
      with: {
        kind: 'chat',
        remoteName: 'Priya Nair',
        phone: 'priya.nair@example.com',
        queueName: 'Web chat',
        attributes: { 'context.page': '/orders' },
      },
    },
    { after: 2500, do: 'pickup', on: 'chat' },
    { after: 500, do: 'select', on: 'chat' },
    { after: 1000, do: 'say', on: 'chat', with: [said.hello] },
    { after: 200, do: 'transcribe', on: 'chat', with: [said.hello] },
    { after: 3500, do: 'say', on: 'chat', with: [said.sorry] },
    { after: 3000, do: 'say', on: 'chat', with: [said.order] },
    // The answer before the question.
    { after: 200, do: 'transcribe', on: 'chat', with: [said.order] },
    { after: 30, do: 'transcribe', on: 'chat', with: [said.sorry] },
    { after: 30, do: 'transcribe', on: 'chat', with: [said.order] },
    { after: 1000, do: 'addCustomAttributes', on: 'chat', with: [{ order: '4711' }] },
    { after: 2500, do: 'say', on: 'chat', with: [said.found] },
    { after: 200, do: 'transcribe', on: 'chat', with: [said.found, said.hello] },
    { after: 2000, do: 'say', on: 'chat', with: [said.thanks] },
    { after: 200, do: 'transcribe', on: 'chat', with: [said.thanks] },
    { after: 1500, do: 'disconnect', on: 'chat', with: ['remote'] },
    { after: 4000, do: 'completeWrapUp', on: 'chat' },
  ],
};
