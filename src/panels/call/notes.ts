import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import { clockOf } from '../time.js';

/** Something that began and whose end no event tells: a consultation, a secure session. It disables nothing. */
export interface Note {
  readonly words: string;
  readonly began: number;
  readonly isConsult?: boolean;
}

/** The notes of an interaction, each until the agent dismisses it. */
export const notesView = (notes: readonly Note[], now: number, dismiss: (note: Note) => void): unknown =>
  notes.map(
    note =>
      html`<p class="genesys-info genesys-target">
        <span class="genesys-target__name">
          ${note.words} ${clockOf(Math.max(0, now - note.began))}${note.isConsult ? '.' : ''}
          ${note.isConsult ? messages().call.returnFromConsult : ''}
        </span>
        <button
          type="button"
          class="genesys-small"
          aria-label=${messages().call.of(messages().call.dismiss, note.words)}
          @click=${() => dismiss(note)}
        >
          ${messages().call.dismiss}
        </button>
      </p>`,
  );
