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
  const words = reason ?? (note || nothing);
  const wordsId = `genesys-${name}-words`;
  // The note is drawn by the style sheet: the name that assistive technology reads has to hold all the words on a button.
  return html`<button
      type="button"
      class="genesys-place genesys-place_${name} ${isGuarded ? 'genesys-place_guarded' : ''}"
      data-tone=${tone ?? nothing}
      data-note=${note || nothing}
      aria-label=${accessibleName}
      aria-disabled=${reason || isGuarded || isBusy ? 'true' : nothing}
      aria-busy=${isBusy ? 'true' : nothing}
      aria-expanded=${opens ? String(isOpen) : nothing}
      aria-describedby=${words === nothing ? nothing : wordsId}
      title=${words}
      @click=${press}
    >
      ${icon(place.icon)}
      <span class="genesys-place__label">${label}</span>
    </button>
    <span class="genesys-hidden" id=${wordsId}>${words}</span>`;
}
