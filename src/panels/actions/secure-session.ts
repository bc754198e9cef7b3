import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import type { FormAction } from './action-form.js';
import { allOf, checkbox, textField, textOf } from '../fields.js';
import { InteractionForm } from './interaction-form.js';

/** The form of the transfer to a secure flow. */
export class SecureSessionForm extends InteractionForm {
  /** Is called when a session was seen to start. */
  onStart?: () => void;

  protected override fields(): unknown {
    const { flowId, userData, userDataHint, disconnect } = messages().actions.secureSession;
    return html`${textField(this.scope, 'flowId', flowId)}
    ${textField(this.scope, 'userData', userData, { hint: userDataHint })}
    ${checkbox(this.scope, 'disconnect', disconnect)}`;
  }

  protected override actions(): readonly FormAction[] {
    const id = this.id();
    return [
      {
        label: messages().actions.secureSession.start,
        isConfirmed: true,
        act: (client, values) => {
          const secureSessionContext = {
            flowId: textOf(values, 'flowId'),
            // As it was typed: the flow may take blanks for part of it.
            userData: allOf(values, 'userData').join(''),
            disconnect: values.has('disconnect'),
          };
          const request = { id, action: 'secureSession', secureSessionContext } as const;
          return client.changestate(request, { confirm: true }).then(event => {
            this.onStart?.();
            return event;
          });
        },
      },
    ];
  }
}
