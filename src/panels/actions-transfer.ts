import { transferTo } from '../index.js';
import type { GenesysClient } from '../index.js';
import { actionForm } from './action-form.js';
import { checkbox, choice, textField } from './fields.js';

/** Makes the form of the transfers, to each kind of target. */
export function transferForm(id: () => string): HTMLFormElement {
  const kind = choice('To', {
    'Agent (user ID)': 'user',
    'Queue (queue ID)': 'queue',
    'Phone number': 'phone',
    'Flow (name or ID)': 'flow',
  });
  const target = textField('Target');
  const transfer =
    (action: 'blindTransfer' | 'consultTransfer') =>
    (client: GenesysClient): Promise<void> =>
      client.changestate({
        id: id(),
        action,
        participantContext: transferTo[kind.value](target.control.value.trim()),
      });
  return actionForm(
    [kind.element, target.element],
    { label: 'Blind transfer', act: transfer('blindTransfer') },
    { label: 'Consult transfer', act: transfer('consultTransfer') },
    {
      label: 'Conclude transfer',
      act: client => client.changestate({ id: id(), action: 'concludeTransfer' }),
    },
  ).element;
}

/** Makes the form of the transfer to a secure flow. */
export function secureSessionForm(id: () => string): HTMLFormElement {
  const flowId = textField('Flow ID');
  const userData = textField('User data', {
    hint: 'Flow.InvocationData in the flow. No secure or payment card data.',
  });
  const disconnect = checkbox('Disconnect the interaction after the session was created');
  return actionForm([flowId.element, userData.element, disconnect.element], {
    label: 'Start secure session',
    act: client =>
      client.changestate({
        id: id(),
        action: 'secureSession',
        secureSessionContext: {
          flowId: flowId.control.value.trim(),
          userData: userData.control.value,
          disconnect: disconnect.control.checked,
        },
      }),
  }).element;
}
