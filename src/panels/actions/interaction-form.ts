import { ActionForm } from './action-form.js';
import type { FormHost } from './action-form.js';

/** A form whose actions act on an interaction. */
export abstract class InteractionForm extends ActionForm {
  /** Gives the interaction's id at a render; empty where there is none. */
  protected readonly id: () => string;

  constructor(host: FormHost, id: () => string) {
    super(host);
    this.id = id;
  }
}
