import { transferTo } from '../../../index.js';
import { html } from '../../lit.js';
import { developerMessages } from '../messages/index.js';
import type { FormAction } from '../../actions/action-form.js';
import { choice, textField, textOf } from '../../fields.js';
import { InteractionForm } from '../../actions/interaction-form.js';

/** The form of the transfers, to each kind of target. */
export class TransferForm extends InteractionForm {
  protected override fields(): unknown {
    const { to, targetKinds, target } = developerMessages().actions.transfer;
    return html`${choice(this.scope, 'kind', to, targetKinds)}${textField(this.scope, 'target', target)}`;
  }

  protected override actions(): readonly FormAction[] {
    const id = this.id();
    const { blind, consult, conclude } = developerMessages().actions.transfer;
    const transfer = (label: string, action: 'blindTransfer' | 'consultTransfer'): FormAction => ({
      label,
      isConfirmed: true,
      act: (client, values) => {
        const kind = textOf(values, 'kind') as keyof typeof transferTo;
        const participantContext = transferTo[kind](textOf(values, 'target'));
        return client.changestate({ id, action, participantContext }, { confirm: true });
      },
    });
    return [
      transfer(blind, 'blindTransfer'),
      transfer(consult, 'consultTransfer'),
      {
        label: conclude,
        isConfirmed: true,
        act: client => client.changestate({ id, action: 'concludeTransfer' }, { confirm: true }),
      },
    ];
  }
}
