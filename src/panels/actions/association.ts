import type { AddAssociationRequest } from '../../index.js';
import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import type { FormAction } from './action-form.js';
import { checkbox, choice, textField, textOf } from '../fields.js';
import { InteractionForm } from './interaction-form.js';

/** The form of an interaction's association with a record. */
export class AssociationForm extends InteractionForm {
  protected override fields(): unknown {
    const { type, types, typeHint, recordId, text, select } = messages().actions.association;
    return html`${choice(this.scope, 'type', type, types, { hint: typeHint })}
    ${textField(this.scope, 'recordId', recordId)} ${textField(this.scope, 'text', text)}
    ${checkbox(this.scope, 'select', select)}`;
  }

  protected override actions(): readonly FormAction[] {
    const interactionId = this.id() || undefined;
    return [
      {
        label: messages().actions.association.add,
        act: (client, values) =>
          client.addAssociation({
            type: textOf(values, 'type') as AddAssociationRequest['type'],
            id: textOf(values, 'recordId'),
            text: textOf(values, 'text'),
            select: values.has('select'),
            // Without it the client takes the interaction that it shows.
            interactionId,
          }),
      },
    ];
  }
}
