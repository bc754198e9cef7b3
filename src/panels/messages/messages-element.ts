import { addReplacements } from './replacements.js';

/**
 * Replaces texts of the panels, and says by whose locale times and numbers are written. It shows nothing, and stands before
 * the panels. An `<option>` has a text's key, which docs/messages.md lists, and the text, with `{0}`, `{1}` where the panel
 * puts a name or a time. A key that no text has is told to the browser's console.
 *
 * Attribute: `locale`, as Salesforce (`en_GB`) or browsers (`en-GB`) write it; without one it is the page's `lang`.
 *
 * @example
 * <genesys-messages locale="{!$User.LocaleSidKey}">
 *   <option value="call.more">{!$Label.More_actions}</option>
 *   <option value="call.nowPinned">Your buttons mean {0} now</option>
 * </genesys-messages>
 */
export class GenesysMessages extends HTMLElement {
  #texts: ReadonlyMap<string, string> | undefined;
  #end: (() => void) | undefined;

  /** The texts by their keys, as the markup has them when the first panel asks. */
  get texts(): ReadonlyMap<string, string> {
    return (this.#texts ??= new Map(
      [...this.querySelectorAll('option')].map(({ value, text }) => [value, text]),
    ));
  }

  /** The locale as the attribute names it; empty without one. */
  get locale(): string {
    return this.getAttribute('locale') ?? '';
  }

  /** @internal */
  connectedCallback(): void {
    this.hidden = true;
    this.#end = addReplacements(this);
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#end?.();
  }
}
