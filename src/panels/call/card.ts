import type { Interaction } from '../../index.js';
import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { clockOf } from '../time.js';
import { lengthOf, spansOf, sumsOf } from '../timeline/spans.js';
import { icon } from './icons.js';
import { directionOf, kindOf, knownNameOf, nameOf, numberOf, phaseWord, queueOf } from './words.js';

/** What the card shows where there is no interaction. */
export interface Idle {
  readonly title: string;
  readonly line: string;
}

/** The time that counts in a phase, in milliseconds: all that was talked, else how long the phase has lasted. */
function countedTime(interaction: Interaction, now: number): number {
  const spans = spansOf(interaction, now);
  const last = spans[spans.length - 1];
  if (!last) return 0;
  if (last.phase === 'connected' || !last.runs) {
    return sumsOf(spans).find(({ phase }) => phase === 'connected')?.length ?? 0;
  }
  return lengthOf(last);
}

/** The card of the pinned interaction: who it is, its phase, and the clock. */
export function cardView(interaction: Interaction, now: number, onCopy: (number: string) => void): unknown {
  const { phase } = interaction;
  const number = numberOf(interaction);
  const isStored = !knownNameOf(interaction) && wasStored(interaction);
  const { nameNotStored, nameComes, copy } = messages().call;
  return html`<div class="genesys-card" data-phase=${phase ?? 'unknown'}>
    <h2 class="genesys-card__name" title=${isStored ? nameComes : nameOf(interaction)}>
      ${isStored ? nameNotStored : nameOf(interaction)}
    </h2>
    <p class="genesys-card__line">
      ${
        number
          ? html`<span class="genesys-card__number">${number}</span>
              <button
                type="button"
                class="genesys-copy"
                aria-label=${copy}
                title=${copy}
                @click=${() => onCopy(number)}
              >
                ${icon('copy')}
              </button>`
          : nothing
      }
      ${[isStored ? nameComes : '', queueOf(interaction), directionOf(interaction)].filter(Boolean).join(' · ')}
    </p>
    <p class="genesys-card__clock">
      <span class="genesys-card__time">${clockOf(countedTime(interaction, now))}</span>
      <span class="genesys-card__phase">${phaseWord(phase, kindOf(interaction))}</span>
    </p>
  </div>`;
}

/** The card where nothing is pinned. */
export const idleCardView = ({ title, line }: Idle): unknown =>
  html`<div class="genesys-card" data-phase="none">
    <h2 class="genesys-card__name">${title}</h2>
    <p class="genesys-card__line">${line}</p>
    <p class="genesys-card__clock"><span class="genesys-card__time">–</span></p>
  </div>`;

/** Whether an interaction is one that a reload kept: its name is left out of what is stored. */
const wasStored = ({ phases }: Interaction): boolean =>
  (phases[0]?.began ?? Infinity) < performance.timeOrigin;
