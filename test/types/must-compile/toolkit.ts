// What a page's developer writes.
import {
  ACTION_NAMES,
  CATEGORIES,
  connect,
  EVENT_NAMES,
  hasEnded,
  isHeld,
  record,
  redact,
  replay,
  transferTo,
  ToolkitError,
} from '../../../src/index.js';
import type {
  ActionEvent,
  ActionMessage,
  ActionName,
  AddCustomAttributesRequest,
  ConnectOptions,
  Diagnosis,
  EventMessage,
  EventName,
  Finding,
  FindingCode,
  GenesysEvent,
  Interaction,
  InteractionPhase,
  InteractionSelection,
  LightningChannel,
  Receiver,
  Replay,
  Transport,
} from '../../../src/index.js';
import { GENESYS_CLOUD_ORIGINS } from '../../../src/transports/client-origins.js';

export async function page(id: string, queueId: string, signal: AbortSignal): Promise<void> {
  const client = connect();
  const transport: 'console' | 'message-channel' | 'window-message' = client.transport;
  await client.ready;

  const off: () => void = client.on('UPDATE_STATUS', ({ status, id: statusId, sub_status }, event) => {
    const texts: (string | undefined)[] = [
      status,
      statusId,
      sub_status,
      event.name satisfies 'UPDATE_STATUS',
      transport,
    ];
    return texts;
  });
  off();
  client.on('INTERACTION_EVENT', ({ data }) => data.category === 'change', { signal, once: true });
  client.on('LOGGED_OUT', ({ reason }) => reason);
  client.on('*', (event: GenesysEvent) => {
    // The name tells the payload.
    if (event.name === 'INTERACTION_CONNECTED') return event.payload.interactionId;
    const name: EventName = event.name;
    return [name, event.receivedAt.toFixed(), event.raw];
  });
  client.on('UNRECOGNIZED', ({ wireName, message, problem }) => [wireName, message, problem]);

  await client.changestate({ id, action: 'hold' });
  await client.changestate({ id, action: 'blindTransfer', participantContext: transferTo.queue(queueId) });
  await client.changestate(
    { id, action: 'secureSession', secureSessionContext: { flowId: 'f-1', userData: 'x' } },
    { allowPaymentCardNumber: true, timeout: 1000, signal },
  );
  await client.changestatus({ id: 'AVAILABLE' });
  await client.addCustomAttributes({
    id,
    attributes: { 'Participant.caseId': '5', score: 7, vip: true, note: null },
  });
  const cleared: AddCustomAttributesRequest['attributes'] = { caseId: null } as const;
  await client.addCustomAttributes({ id, attributes: cleared }, { confirm: true, allowUnknownFields: true });
  await client.addAssociation({
    type: 'relation',
    id: '500',
    text: 'A case',
    select: true,
    interactionId: id,
  });
  await client.createConference({ interactionIds: [id, 'i-2'] as const });
  const end: () => void = await client.subscribe(
    { type: 'Notification', categories: ['interactionSelection', 'aCategoryOfNextYear'] },
    ({ data }) => data.category,
  );
  end();

  client.changestatus({ id: 'BUSY' }).catch((error: unknown) => {
    if (error instanceof ToolkitError && error.code === 'TIMEOUT') return error.message;
    throw error;
  });
  connect({ statusFormat: 'plain' }).close();
}

/** A page that knows what is going on. */
export async function informed(id: string, signal: AbortSignal): Promise<void> {
  const client = connect({ keepInteractions: true, share: true });
  connect({ keepInteractions: { leaveOut: ['phone', 'Participant.ssn'] as const }, share: false });
  client.on('UPDATE_STATUS', ({ status }) => status, { replayLast: true, once: true, signal });

  const { interactions } = client;
  const current: Interaction | undefined = interactions.current();
  const known: readonly Interaction[] = [...interactions.active(), ...interactions.all()];
  known.map(({ record }): [string | undefined, unknown, unknown] => [
    record.ani,
    record.attributes?.['Participant.caseId'],
    record.aFieldOfNextYear,
  ]);
  const began: number | undefined = current?.phases[0]?.began;
  const off: () => void = interactions.on('change', ({ interaction, changes, event }) => {
    const paths: (readonly string[])[] = changes.map(({ path }) => path);
    const values: unknown[] = changes.flatMap(({ old, new: now }) => [old, now]);
    return [interaction.heardAt + (began ?? 0), paths, values, event?.receivedAt];
  });
  off();
  interactions.on(
    'phase',
    ({ interaction, phase, previous, began: since, event }) => {
      const name: InteractionPhase = phase;
      const before: InteractionPhase | undefined = previous;
      return [name === 'wrap-up', before, since.toFixed(), interaction.record.id, event?.name];
    },
    { once: true, signal },
  );
  interactions.on('selection', (selection: InteractionSelection) => {
    const ids: (string | undefined)[] = [selection.id, selection.previous, selection.interaction?.id];
    return [ids, selection.event?.receivedAt];
  });
  const words: (boolean | undefined)[] = known.flatMap(each => [isHeld(each), hasEnded(each.phase)]);
  const names: readonly EventName[] = EVENT_NAMES;
  const categories: readonly string[] = CATEGORIES.Notification;
  [words, names, categories];

  const shown: GenesysEvent | undefined = await client.changestate(
    { id, action: 'pickup' },
    { confirm: true },
  );
  await client.changestatus({ id: 'BUSY' }, { confirm: true, timeout: 1000, signal });
  const transferred: GenesysEvent | undefined = await client.changestate(
    { id, action: 'consultTransfer', participantContext: transferTo.flow('Auditor') },
    { confirm: true, timeout: undefined, signal: undefined },
  );
  await client.addCustomAttributes({ id, attributes: { score: 7 } }, { confirm: true });
  const sent: void = await client.changestate({ id, action: 'hold' }, { timeout: 1000 });
  const held: GenesysEvent | undefined = await client.setHeld(id, true);
  await client.setSecurePause(id, false, { timeout: 1000, signal });
  const popped: number | undefined = await client.oncePerConsole(`pop ${id}`, () => 5);
  const waited: string | undefined = await client.oncePerConsole('late', () => Promise.resolve('a tab'));
  [shown?.payload, transferred?.name, sent, held?.transport, popped?.toFixed(), waited?.length];
}

/** A recording, and a page that runs on it. */
export async function recorded(): Promise<void> {
  const recorder = record(connect(), { maxBytes: 1_000_000, maxEvents: 1000 });
  const [events, dropped]: number[] = [recorder.events, recorder.dropped];
  recorder.stop();
  const text: string = redact(recorder.text());
  const played: Replay = replay(text, { speed: Infinity });
  const asked: string[] = [];
  const off: () => void = played.onRecordedAction(line => {
    if (line.kind === 'action') asked.push(line.name, String(line.number), String(line.own));
    else asked.push(String(line.of), String(line.ms), line.error ?? '');
  });
  const client = connect({ transport: played });
  await played.finished;
  off();
  [client.transport, played.duration + played.position + played.broken, events, dropped, asked];
}

/** A page on each surface, or one that does not know which it will be on. */
export function surfaces(token: string, own: Transport): void {
  connect({ channel: '{!$MessageChannel.purecloud__ClientEvent__c}' });
  connect({ clientOrigins: ['https://apps.mypurecloud.com'] as const });
  connect({ clientOrigins: GENESYS_CLOUD_ORIGINS, autoSubscribe: false });
  connect({ transport: 'message-channel', channel: token });
  connect({ transport: own });
  const anywhere: ConnectOptions = {
    channel: token,
    clientOrigins: ['https://apps.mypurecloud.de', 'http://localhost:3000'],
    statusFormat: 'plain',
    autoSubscribe: true,
  };
  connect(anywhere);
}

/** The functions that a Lightning web component imports from `lightning/messageService`. */
declare function publish(context: object, channel: object, message?: object): void;
declare function subscribe(
  context: object,
  channel: object,
  listener: (message: unknown) => void,
  options?: { scope?: symbol },
): object;
declare function unsubscribe(subscription: object): void;

export function component(context: object, clientEvent: object, scope: symbol): void {
  connect({
    channel: {
      publish: message => publish(context, clientEvent, message),
      subscribe: handler => {
        const subscription = subscribe(context, clientEvent, handler, { scope });
        return () => unsubscribe(subscription);
      },
    },
  });
}

/** An Aura component's channel is markup: it can be published on, and calls a handler of the component's. */
export function aura(markup: { publish(message: object): void }): (message: unknown) => void {
  let hear: (message: unknown) => void = () => {};
  const channel: LightningChannel = {
    publish: message => markup.publish(message),
    subscribe: handler => {
      hear = handler;
    },
  };
  connect({ channel });
  return message => hear(message);
}

/** A transport of one's own. */
export const silent: Transport = {
  name: 'window-message',
  ready: Promise.resolve(),
  subscriptionsFor: name =>
    name === 'UPDATE_STATUS' ? [{ type: 'UserAction', categories: ['status'] }] : [],
  open: receiver => receiver.restarted(),
  listen: name => name satisfies 'ACTION' | undefined,
  send: () => Promise.resolve(),
  diagnose: () => [],
  close: () => {},
};

/** A transport that tells what it reads to the client. */
export function tell(receiver: Receiver, event: GenesysEvent<'INTERACTION_CONNECTED'>): void {
  const message: EventMessage = {
    event,
    interaction: { id: 'i-1', kind: 'connect', record: { id: 'i-1' }, phase: 'connected' },
    selection: {},
  };
  receiver.event(message);
  receiver.unrecognized({ wireName: 'Interaction', message: null, problem: 'it is no message' });
  const action: ActionMessage<'changestatus'> = { name: 'changestatus', request: { id: 'BUSY' } };
  receiver.action(action);
}

/** A component that acts on what other components ask. */
export function overhear(openCase: (value: string | number | boolean | null | undefined) => void): void {
  const client = connect();
  const off: () => void = client.on('ACTION', (action: ActionEvent) => {
    const name: ActionName = action.name;
    const taken: Promise<void> | undefined = action.taken;
    [name, taken, action.own satisfies boolean, action.at.toFixed(), action.problem?.length];
    // The name tells the request.
    if (action.name === 'addCustomAttributes') openCase(action.request.attributes['caseId']);
    if (action.name === 'subscribe') return action.request.categories;
    if (action.name === 'changestate' && action.request.action === 'blindTransfer') {
      return action.request.participantContext.transferTarget;
    }
    return undefined;
  });
  client.on(
    'ACTION',
    ({ name, request }) => {
      if (name === 'createConference') return request.interactionIds.length;
      return ACTION_NAMES.indexOf(name);
    },
    { once: true },
  );
  off();
}

/** A page that tells what is missing. */
export function diagnosed(error: ToolkitError): string[] {
  const { findings, heard, since }: Diagnosis = connect().diagnose();
  const missing: readonly Finding[] = error.findings ?? findings;
  const codes: FindingCode[] = missing.map(({ code }) => code);
  const forAgent = missing.filter(({ audience }) => audience === 'agent');
  if (codes.includes('NO_HANDSHAKE')) return [String(heard.UNRECOGNIZED), since.toFixed()];
  return forAgent.flatMap(({ message, remedy }) => [message, remedy]);
}
