import { CATEGORIES } from '../../../index.js';
import type { SubscriptionType } from '../../../index.js';
import { html } from '../../lit.js';
import type { TemplateResult } from '../../lit.js';
import { developerMessages } from '../messages/index.js';
import { ActionForm } from '../../actions/action-form.js';
import type { FormAction } from '../../actions/action-form.js';
import { allOf, checkbox, choice } from '../../fields.js';

const TYPES = Object.keys(CATEGORIES) as SubscriptionType[];

/** The form of a subscription to client events, which show in the log as CLIENT_EVENT. */
export class SubscribeForm extends ActionForm {
  readonly #ends = new Map<SubscriptionType, () => void>();
  #type = TYPES[0] as SubscriptionType;

  protected override fields(): unknown {
    const types = Object.fromEntries(TYPES.map(each => [each, each]));
    const onChange = (value: string): void => {
      this.#type = value as SubscriptionType;
      this.host.render();
    };
    return html`${choice(this.scope, 'type', developerMessages().actions.subscribe.type, types, { onChange })}
    ${TYPES.map(type => this.#categories(type))}`;
  }

  protected override actions(): readonly FormAction[] {
    return [
      {
        label: developerMessages().actions.subscribe.subscribe,
        act: async (client, values) => {
          const type = this.#type;
          const categories = allOf(values, type);
          const end = await client.subscribe({ type, categories });
          // The new choice replaces the one before: else each press would leave another for the client to send again.
          this.#ends.get(type)?.();
          this.#ends.set(type, end);
        },
      },
    ];
  }

  #categories(type: SubscriptionType): TemplateResult {
    return html`<fieldset class="genesys-categories" ?hidden=${type !== this.#type}>
      <legend class="slds-form-element__label">${developerMessages().actions.subscribe.categories}</legend>
      ${CATEGORIES[type].map(each => checkbox(`${this.scope}-${each}`, type, each, { value: each }))}
    </fieldset>`;
  }
}
