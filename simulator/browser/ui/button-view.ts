import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';

export interface ButtonOptions {
  /** Its classes. */
  readonly look?: string;
  /** Read out in place of what it shows, and its hint, unless it has a title. */
  readonly label?: string;
  readonly title?: string;
  readonly isHidden?: boolean;
  /** True where it would do nothing. Not `disabled`, which would take the focus from who uses the keyboard. */
  readonly isIdle?: boolean;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
}

/** A button that does something. */
export const buttonView = (
  content: unknown,
  press: (event: Event) => void,
  { look, label, title = label, isHidden = false, isIdle, isPressed, isExpanded }: ButtonOptions = {},
): TemplateResult =>
  html`<button
    type="button"
    class=${look ?? nothing}
    aria-label=${label ?? nothing}
    title=${title ?? nothing}
    aria-disabled=${isIdle ?? nothing}
    aria-pressed=${isPressed ?? nothing}
    aria-expanded=${isExpanded ?? nothing}
    ?hidden=${isHidden}
    @click=${press}
  >
    ${content}
  </button>`;
