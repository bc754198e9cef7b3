import { html, nothing } from '../lit.js';
import { icon } from './icons.js';
import type { Place } from './places.js';

/** A place with what the page adds to it. */
export interface PlaceState {
  /** The name that assistive technology reads: it says whom the button means. */
  readonly accessibleName: string;
  readonly isGuarded: boolean;
  readonly isOpen: boolean;
  press(): void;
}

/** A button in its place. Where it takes no input, it stays in the way of the keyboard, and says why. */
export function placeView(place: Place, { accessibleName, isGuarded, isOpen, press }: PlaceState): unknown {
  const { name, label, tone, reason, note, isBusy, opens } = place;
  const reasonId = `genesys-reason-${name}`;
  return html`<button
      type="button"
      class="genesys-place genesys-place_${name} ${isGuarded ? 'genesys-place_guarded' : ''}"
      data-tone=${tone ?? nothing}
      aria-label=${accessibleName}
      aria-disabled=${reason || isGuarded || isBusy ? 'true' : nothing}
      aria-busy=${isBusy ? 'true' : nothing}
      aria-expanded=${opens ? String(isOpen) : nothing}
      aria-describedby=${reason ? reasonId : nothing}
      title=${reason ?? nothing}
      @click=${press}
    >
      ${icon(place.icon)}
      <span class="genesys-place__label">${label}</span>
      ${note ? html`<span class="genesys-place__note">${note}</span>` : nothing}
    </button>
    <span class="genesys-hidden" id=${reasonId}>${reason ?? nothing}</span>`;
}
