import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { timeOfDay } from '../time.js';
import { findTargets } from './targets.js';
import type { Target } from './targets.js';

/** The transfer drawer's state, and what its buttons do. */
export interface TransferDrawer {
  readonly name: string;
  readonly typed: string;
  readonly targets: readonly Target[];
  /** Whether its buttons take no input. */
  readonly isOff: boolean;
  /** The reason that nobody can be consulted. */
  readonly onlyBlind?: string;
  readonly hasConsulted: boolean;
  type(text: string): void;
  send(action: 'blindTransfer' | 'consultTransfer', target: Target): void;
  conclude(): void;
}

/** The drawer in which an interaction is transferred. */
export function transferView(drawer: TransferDrawer): unknown {
  const { name, typed, targets, isOff, onlyBlind, hasConsulted } = drawer;
  const texts = messages().call;
  const found = findTargets(targets, typed);
  const off = (reason?: string): unknown => (isOff || reason ? 'true' : nothing);
  const row = (target: Target): unknown => {
    const words = `${target.label} ${texts.kinds[target.kind]}`;
    const button = (action: 'blindTransfer' | 'consultTransfer', label: string, reason?: string): unknown =>
      html`<button
        type="button"
        class="genesys-small"
        aria-label=${`${label}: ${words}`}
        aria-disabled=${off(reason)}
        title=${reason ?? nothing}
        @click=${() => (isOff || reason ? undefined : drawer.send(action, target))}
      >
        ${label}
      </button>`;
    return html`<li class="genesys-target">
      <span class="genesys-target__name">
        ${target.label}
        <span class="genesys-muted"
          >${texts.kinds[target.kind]}${
            target.usedAt ? `, ${texts.used(timeOfDay(target.usedAt).slice(0, 5))}` : ''
          }</span
        >
      </span>
      ${button('blindTransfer', texts.blind)}${button('consultTransfer', texts.consult, onlyBlind)}
    </li>`;
  };
  return html`<h3>${texts.transferTo(name)}</h3>
    <input
      class="slds-input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      aria-label=${texts.targetField}
      placeholder=${texts.targetField}
      .value=${typed}
      @input=${(event: Event) => drawer.type((event.target as HTMLInputElement).value)}
    />
    <ul class="genesys-targets">
      ${found.map(row)}
    </ul>
    <p class="genesys-muted">${found.length ? nothing : typed ? texts.noTarget : texts.targetHint}</p>
    <p class="genesys-target">
      <span class="genesys-target__name genesys-muted">
        ${texts.concludeHint} ${hasConsulted ? texts.returnFromConsult : nothing}
      </span>
      <button
        type="button"
        class="genesys-small"
        aria-label=${texts.of(texts.conclude, name)}
        aria-disabled=${off()}
        @click=${() => (isOff ? undefined : drawer.conclude())}
      >
        ${texts.conclude}
      </button>
    </p>`;
}
