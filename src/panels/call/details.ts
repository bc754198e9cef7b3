import type { Interaction } from '../../index.js';
import { html, measured, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { phaseWords } from '../interaction.js';
import { openInOrg } from '../open-record.js';
import { likelyRecordIdOf } from '../record-id.js';
import { clockOf, minuteOfDay, numberWords } from '../time.js';
import { lengthOf, spansOf, sumsOf } from '../timeline/spans.js';
import { kindOf, nameOf } from './words.js';

/** An attribute that the page names. */
export interface NamedAttribute {
  readonly key: string;
  readonly label: string;
}

/** The most attributes that are listed. */
const MOST_LISTED = 100;

/** The bar of an interaction's phases, and their sums in words. */
export function phasesView(interaction: Interaction, now: number): unknown {
  const spans = spansOf(interaction, now);
  const [first] = spans;
  const last = spans[spans.length - 1];
  if (!first || !last) return nothing;
  const whole = Math.max(1000, last.ended - first.began);
  const percent = (part: number): string => `${Math.min(100, (100 * part) / whole)}%`;
  const drawn = spans.filter(span => lengthOf(span) > 0);
  return html`<div class="genesys-call__track" aria-hidden="true">
      ${drawn.map(
        span =>
          html`<span
            class="genesys-phase"
            data-phase=${span.phase}
            title=${`${phaseWords(span.phase)} ${clockOf(lengthOf(span))}`}
            ${measured({ '--genesys-at': percent(span.began - first.began), '--genesys-for': percent(lengthOf(span)) })}
          ></span>`,
      )}
    </div>
    <p class="genesys-details__sums">${sumsInWords(interaction, now)}</p>`;
}

/** The sums of the phases: `Rang 0:04 · talked 2:10 · on hold 0:31`. */
export function sumsInWords(interaction: Interaction, now: number): string {
  const { sums, openSum } = messages().call;
  const ofPhase = kindOf(interaction) === 'call' ? sums : { ...sums, connected: openSum };
  const words = sumsOf(spansOf(interaction, now))
    .flatMap(({ phase, length }) => ofPhase[phase]?.(clockOf(length)) ?? [])
    .join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is known of an interaction beside its phases: the attributes that the page names, and all. */
export function aboutView(
  interaction: Interaction,
  named: readonly NamedAttribute[],
  value: (text: string) => unknown,
): unknown {
  const { about, allAttributes, recording, notRecorded } = messages().call;
  const attributes = attributesOf(interaction);
  const rows = named.flatMap(({ key, label }) => {
    const text = attributes.get(key) ?? attributes.get(`Participant.${key}`);
    return text ? [[label, text] as const] : [];
  });
  const { recordingState } = interaction.record;
  const row = ([label, text]: readonly [string, string]): unknown =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value(text)}</dd>
    </div>`;
  return html`<h3>${kindOf(interaction) === 'call' ? about.call : about.other}</h3>
    <dl class="genesys-facts">
      ${rows.map(row)}
      ${
        typeof recordingState === 'string'
          ? html`<div>
              <dt>${recording}</dt>
              <dd>${recordingState === 'none' ? notRecorded : `● ${recordingState}`}</dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      attributes.size
        ? html`<details class="genesys-all">
            <summary>${allAttributes(numberWords(attributes.size))}</summary>
            <dl class="genesys-facts">${[...attributes].slice(0, MOST_LISTED).map(row)}</dl>
          </details>`
        : nothing
    }`;
}

/** A record's id as a link that opens its tab; any other text as it is. */
export function recordLink(text: string): unknown {
  const id = likelyRecordIdOf(text);
  if (!id) return text;
  const open = (event: Event): void => {
    // The frame itself would leave the console.
    event.preventDefault();
    void openInOrg(`/${id}`);
  };
  return html`<a href=${`/${id}`} @click=${open}>${text}</a>`;
}

/** The attributes of an interaction that have something to show, as texts. */
function attributesOf({ record: { attributes } }: Interaction): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (typeof attributes !== 'object' || attributes === null) return found;
  for (const [key, value] of Object.entries(attributes)) {
    const text = typeof value === 'object' ? JSON.stringify(value ?? '') : `${value as string}`;
    if (text && text !== '""') found.set(key, text.slice(0, 500));
  }
  return found;
}

/** The last interactions that are done, the latest first. */
export function lastCallsView(all: readonly Interaction[], now: number): unknown {
  const last = all
    .filter(({ phase, phases }) => phase === 'done' && phases.length)
    .slice(-5)
    .reverse();
  if (!last.length) return nothing;
  return html`<h3>${messages().call.lastCalls}</h3>
    <dl class="genesys-facts">
      ${last.map(
        interaction =>
          html`<div>
            <dt>${minuteOfDay(interaction.phases[0]?.began ?? now)}</dt>
            <dd>${nameOf(interaction)} · ${sumsInWords(interaction, now).toLowerCase()}</dd>
          </div>`,
      )}
    </dl>`;
}
