import { html, nothing } from '../../lit.js';
import type { TemplateResult } from '../../lit.js';
import { uniqueId } from '../../unique-id.js';
import { developerMessages } from '../messages/index.js';
import { GROUPS } from './entry.js';
import type { Count, EntryLog, Filter } from './entry-log.js';
import { numberWords } from '../../time.js';

/** The most interactions that have a chip: those that were told of last. */
const MOST_CHIPS = 8;

/** The panel around the bar. */
export interface FilterHost {
  nameOf(interactionId: string): string;
  choose(filter: Filter): void;
}

/** The choice of what the list shows: chips with counts by event and by interaction, and whether repeats show. */
export class FilterBar {
  readonly #repeatsId = uniqueId();
  readonly #host: FilterHost;

  constructor(host: FilterHost) {
    this.#host = host;
  }

  view(log: EntryLog): TemplateResult {
    const { groups, byEvent, byInteraction, hideRepeats } = developerMessages().eventLog;
    const { filter } = log;
    const chip = (words: string, count: Count, isOn: boolean, choice: Partial<Filter>): TemplateResult =>
      html`<button
        type="button"
        class="genesys-chip"
        aria-pressed=${String(isOn)}
        @click=${() => this.#host.choose({ ...filter, ...choice })}
      >
        <span class="genesys-chip__words">${words}</span>
        ${numberWords(filter.hidesRepeats ? count.all - count.repeats : count.all)}
      </button>`;
    const kinds = GROUPS.flatMap(group => {
      const count = log.groups.get(group);
      if (!count?.all && filter.group !== group) return [];
      const isOn = filter.group === group;
      return [
        chip(groups[group], count ?? { all: 0, repeats: 0 }, isOn, { group: isOn ? undefined : group }),
      ];
    });
    const interactions = this.#interactions(log).map(([id, count]) => {
      const isOn = filter.interactionId === id;
      return chip(this.#host.nameOf(id), count, isOn, { interactionId: isOn ? undefined : id });
    });
    return html`<div class="genesys-log__filter">
      <div class="genesys-chips" role="group" aria-label=${byEvent}>
        ${chip(groups.all, log.total, filter.group === undefined, { group: undefined })} ${kinds}
      </div>
      ${interactions.length ? html`<div class="genesys-chips" role="group" aria-label=${byInteraction}>${interactions}</div>` : nothing}
      <div class="genesys-checkbox">
        <input
          type="checkbox"
          id=${this.#repeatsId}
          .checked=${filter.hidesRepeats}
          @change=${({ target }: Event) =>
            this.#host.choose({ ...filter, hidesRepeats: (target as HTMLInputElement).checked })}
        />
        <label for=${this.#repeatsId}>${hideRepeats(numberWords(log.total.repeats))}</label>
      </div>
    </div>`;
  }

  /** The interactions that have a chip, the one that was told of last first. The chosen one has one in any case. */
  #interactions({ interactions, filter }: EntryLog): (readonly [string, Count])[] {
    const latest = [...interactions].reverse().slice(0, MOST_CHIPS);
    const { interactionId: chosen } = filter;
    if (chosen === undefined || latest.some(([id]) => id === chosen)) return latest;
    return [...latest, [chosen, interactions.get(chosen) ?? { all: 0, repeats: 0 }]];
  }
}
