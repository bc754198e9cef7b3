import { html, nothing, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';

/** A row of tabs and the panels that belong to them. */
export interface TabStrip {
  readonly list: HTMLElement;
  readonly panels: HTMLElement;
  readonly focused: string | undefined;
  add(id: string, title: string, panel: HTMLElement, options?: TabOptions): void;
  has(id: string): boolean;
  focus(id: string): void;
  rename(id: string, title: string): void;
  /** Changes the look of a tab; what is left out stays, and null takes it back. */
  dress(id: string, look: TabLook): void;
  /** Lets a tab be closed by hand, or not. */
  setClosable(id: string, canClose: boolean): void;
  remove(id: string): void;
}

export interface TabOptions {
  canClose?: boolean;
  /** A control over the tab's right end, in place of the close button. */
  control?: HTMLElement;
}

export interface TabLook {
  iconUrl?: string | null;
  /** CSS declarations. */
  style?: string | null;
  textStyle?: string | null;
  isUnsaved?: boolean;
}

export interface TabStripOptions {
  label: string;
  /** The user wants a tab closed. */
  onClose(id: string): void;
  onFocus?(id: string): void;
}

interface Entry {
  readonly id: string;
  readonly panel: HTMLElement;
  readonly control?: HTMLElement;
  title: string;
  look: TabLook;
  canClose: boolean;
}

export function createTabStrip({ label, onClose, onFocus }: TabStripOptions): TabStrip {
  const list = document.createElement('div');
  list.className = 'tab-list';
  // By hand: a frame that is rendered elsewhere would be loaded again.
  const panels = document.createElement('div');
  panels.className = 'tab-panels';
  let entries: readonly Entry[] = [];
  let focused: string | undefined;
  const find = (id: string): Entry | undefined => entries.find(each => each.id === id);

  function show(): void {
    for (const { id, panel } of entries) panel.hidden = id !== focused;
    // A tablist has tabs only, so what closes them lies over them, in the same columns of the list's grid.
    render(
      html`<div class="tab-tabs" role="tablist" aria-label=${label}>
          ${repeat(entries, ({ id }) => id, tabView)}
        </div>
        ${repeat(entries, ({ id }) => id, controlView)}`,
      list,
    );
  }

  function tabView({ id, title, look, canClose }: Entry, index: number): TemplateResult {
    const { iconUrl, style, textStyle, isUnsaved } = look;
    const isFocused = id === focused;
    // Styles by property: a content security policy refuses them in markup.
    return html`<div
      class="tab ${isUnsaved ? 'unsaved' : ''}"
      role="tab"
      id="${id}-tab"
      aria-controls="${id}-panel"
      aria-selected=${isFocused}
      aria-keyshortcuts=${canClose ? 'Delete' : nothing}
      tabindex=${isFocused ? 0 : -1}
      .style=${`${style ?? ''}; grid-column: ${index + 1}`}
      @click=${() => focus(id)}
      @auxclick=${({ button }: MouseEvent) => button === 1 && canClose && onClose(id)}
      @keydown=${(event: KeyboardEvent) => onKey(event, index)}
    >
      ${iconUrl ? html`<img class="tab-icon" src=${iconUrl} alt="" />` : nothing}
      <span class="tab-title" .style=${textStyle ?? ''}>${title}</span>
    </div>`;
  }

  function controlView({ id, title, canClose, control }: Entry, index: number): TemplateResult {
    const close = html`<button
      type="button"
      class="tab-close"
      tabindex="-1"
      aria-label="Close ${title}"
      ?hidden=${!canClose}
      @click=${() => onClose(id)}
    >
      ×
    </button>`;
    return html`<div class="tab-control" .style=${`grid-column: ${index + 1}`}>${control ?? close}</div>`;
  }

  function focus(id: string): void {
    if (!find(id)) return;
    focused = id;
    show();
    onFocus?.(id);
  }

  const focusedTab = (): HTMLElement | null => list.querySelector('[aria-selected="true"]');

  /** As the ARIA practices have it for tabs: arrows move, Delete closes. */
  function onKey(event: KeyboardEvent, index: number): void {
    const targets: Record<string, number> = {
      ArrowRight: (index + 1) % entries.length,
      ArrowLeft: (index + entries.length - 1) % entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    const entry = entries[index];
    const target = entries[targets[event.key] ?? -1];
    if (event.key === 'Delete' && entry?.canClose) onClose(entry.id);
    else if (target) focus(target.id);
    else return;
    focusedTab()?.focus();
    event.preventDefault();
  }

  function change(id: string, changes: Partial<Pick<Entry, 'title' | 'look' | 'canClose'>>): void {
    const entry = find(id);
    if (!entry) return;
    Object.assign(entry, changes);
    show();
  }

  return {
    list,
    panels,
    get focused() {
      return focused;
    },
    has: id => find(id) !== undefined,
    focus,

    add(id, title, panel, { canClose = true, control } = {}) {
      panel.id = `${id}-panel`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `${id}-tab`);
      panels.append(panel);
      entries = [...entries, { id, panel, control, title, look: {}, canClose }];
      show();
    },

    rename: (id, title) => change(id, { title }),
    dress: (id, look) => change(id, { look: { ...find(id)?.look, ...withoutUndefined(look) } }),
    setClosable: (id, canClose) => change(id, { canClose }),

    remove(id) {
      const index = entries.findIndex(each => each.id === id);
      const neighbour = entries[index + 1] ?? entries[index - 1];
      entries[index]?.panel.remove();
      entries = entries.filter(each => each.id !== id);
      if (focused === id) {
        focused = undefined;
        if (neighbour) return focus(neighbour.id);
      }
      show();
    },
  };
}

const withoutUndefined = (look: TabLook): TabLook =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
