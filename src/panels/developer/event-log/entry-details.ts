import type { TransportName } from '../../../index.js';
import { copyText } from '../../copy-text.js';
import { html } from '../../lit.js';
import type { TemplateResult } from '../../lit.js';
import { uniqueId } from '../../unique-id.js';
import { developerMessages } from '../messages/index.js';
import { tabList } from '../tab-list.js';
import { notesOn, titleOf } from './entry.js';
import type { LogEntry } from './entry.js';
import { changesOf, payloadTextOf, rawTextOf, testLineOf, wireNameOfEntry } from './entry-text.js';
import { valueText } from './record-text.js';
import type { FieldChange } from './record-text.js';

/** The views of an entry. */
const TABS = ['changes', 'payload', 'raw', 'test'] as const;

type DetailsTab = (typeof TABS)[number];

/** The panel around the details. */
export interface DetailsHost {
  render(): void;
  close(): void;
}

/** The details of the entry that is open: what changed, the payload, the message on the wire, the line of a test. */
export class EntryDetails {
  readonly #scope = uniqueId();
  readonly #host: DetailsHost;
  #tab: DetailsTab = 'changes';
  #copied = '';

  constructor(host: DetailsHost) {
    this.#host = host;
  }

  view(entry: LogEntry, transport: TransportName): TemplateResult {
    const { details } = developerMessages().eventLog;
    const list = tabList({
      label: details.title,
      scope: this.#scope,
      tabs: TABS.map(name => [name, details.tabs[name]] as const),
      selected: this.#tab,
      select: name => {
        this.#tab = name;
        this.#copied = '';
        this.#host.render();
      },
    });
    return html`<div class="genesys-details" role="group" aria-label=${details.title}>
      <div class="genesys-details__bar">
        ${list}
        <button type="button" class="genesys-small" @click=${() => this.copy(entry, transport)}>
          ${details.copy}
        </button>
        <button
          type="button"
          class="genesys-small"
          aria-label=${details.close}
          @click=${() => this.#host.close()}
        >
          ✕
        </button>
      </div>
      <div
        class="genesys-details__panel"
        role="tabpanel"
        id="${this.#scope}-${this.#tab}-panel"
        aria-labelledby="${this.#scope}-${this.#tab}"
        tabindex="0"
      >
        ${this.#tab === 'changes' ? changesView(entry, transport) : html`<pre>${this.#text(entry, transport)}</pre>`}
      </div>
      <p class="genesys-muted" role="status">${this.#copied}</p>
    </div>`;
  }

  /** Copies what is shown. */
  copy(entry: LogEntry, transport: TransportName): void {
    const { copied, notCopied } = developerMessages().eventLog.details;
    const tell = (words: string) => (): void => {
      this.#copied = words;
      this.#host.render();
    };
    copyText(this.#text(entry, transport)).then(tell(copied), tell(notCopied));
  }

  #text(entry: LogEntry, transport: TransportName): string {
    switch (this.#tab) {
      case 'payload':
        return payloadTextOf(entry);
      case 'raw':
        return rawTextOf(entry);
      case 'test':
        return testLineOf(entry, transport);
      default:
        return [titleOf(entry), ...changesOf(entry).map(changeText)].join('\n');
    }
  }
}

const absent = '–';
const textFor = (value: unknown): string => (value === undefined ? absent : valueText(value));

const changeText = ({ field, from, to }: FieldChange): string =>
  `${field}\t${from === undefined ? '' : `${valueText(from)} → `}${textFor(to)}`;

function changesView(entry: LogEntry, transport: TransportName): TemplateResult {
  const { details } = developerMessages().eventLog;
  const changed = changesOf(entry);
  const isChange = changed.some(({ from }) => from !== undefined);
  const notes = entry.kind === 'action' ? notesOn(entry) : [];
  const row = ({ field, from, to }: FieldChange): TemplateResult =>
    html`<tr>
      <th scope="row">${field}</th>
      <td>
        ${isChange ? html`${textFor(from)} <span aria-label=${details.becomes}>→</span> ${textFor(to)}` : textFor(to)}
      </td>
    </tr>`;
  return html`<p class="genesys-details__title">${titleOf(entry)}</p>
    <p class="genesys-muted">${wireNameOfEntry(entry, transport)}</p>
    ${notes.map(note => html`<p>${note}</p>`)}
    ${
      changed.length
        ? html`<table class="genesys-details__fields">
            <tbody>
              ${changed.map(row)}
            </tbody>
          </table>`
        : html`<p class="genesys-muted">${details.nothing}</p>`
    }`;
}
