// What a page's developer writes.
import { connect, transferTo, ToolkitError } from '../../../src/index.js';
import type { EventName, GenesysEvent } from '../../../src/index.js';

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
  await client.addCustomAttributes({ id, attributes: { 'Participant.caseId': '5', score: 7, vip: true } });
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
