import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import type { FormAction } from './action-form.js';
import { allOf, checkbox, textField, textOf } from './fields.js';
import { InteractionForm } from './interaction-form.js';

/** The form of the transfer to a secure flow. */
export class SecureSessionForm extends InteractionForm {
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
        act: (client, values) =>
          client.changestate({
            id,
            action: 'secureSession',
            secureSessionContext: {
              flowId: textOf(values, 'flowId'),
              // As it was typed: the flow may take blanks for part of it.
              userData: allOf(values, 'userData').join(''),
              disconnect: values.has('disconnect'),
            },
          }),
      },
    ];
  }
}
