import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { clockOf } from '../time.js';

/** Something that began and whose end no event tells. It disables nothing. */
interface Note {
  readonly kind: 'consult' | 'secureSession';
  readonly began: number;
}

/** The most interactions whose notes are kept. */
const MOST_KEPT = 50;

/** The notes of the interactions, each until the agent dismisses it. */
export class Notes {
  readonly #render: () => void;
  readonly #kept = new Map<string, readonly Note[]>();

  constructor(render: () => void) {
    this.#render = render;
  }

  add(id: string, kind: Note['kind']): void {
    this.#set(id, [...this.#of(id), { kind, began: Date.now() }]);
  }

  has(id: string, kind: Note['kind']): boolean {
    return this.#of(id).some(note => note.kind === kind);
  }

  view(id: string, now: number): unknown {
    const { consultStarted, secureSessionStarted, returnFromConsult, dismiss, of } = messages().call;
    return this.#of(id).map(note => {
      const isConsult = note.kind === 'consult';
      const words = isConsult ? consultStarted : secureSessionStarted;
      return html`<p class="genesys-info genesys-target">
        <span class="genesys-target__name">
          ${words} ${clockOf(Math.max(0, now - note.began))}${isConsult ? `. ${returnFromConsult}` : nothing}
        </span>
        <button
          type="button"
          class="genesys-small"
          aria-label=${of(dismiss, words)}
          @click=${() =>
            this.#set(
              id,
              this.#of(id).filter(each => each !== note),
            )}
        >
          ${dismiss}
        </button>
      </p>`;
    });
  }

  #of(id: string): readonly Note[] {
    return this.#kept.get(id) ?? [];
  }

  #set(id: string, notes: readonly Note[]): void {
    this.#kept.delete(id);
    if (notes.length) this.#kept.set(id, notes);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#render();
  }
}
