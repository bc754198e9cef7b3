import { button, element } from './dom.js';

/** A row of tabs and the panels that belong to them. */
export interface TabStrip {
  readonly list: HTMLElement;
  readonly panels: HTMLElement;
  readonly focused: string | undefined;
  add(id: string, title: string, panel: HTMLElement, options?: { canClose?: boolean }): void;
  has(id: string): boolean;
  focus(id: string): void;
  rename(id: string, title: string): void;
  /** Changes the look of a tab; what is left out stays, and null takes it back. */
  dress(id: string, look: TabLook): void;
  /** Lets a tab be closed by hand, or not. */
  setClosable(id: string, canClose: boolean): void;
  remove(id: string): void;
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
  readonly holder: HTMLElement;
  readonly tab: HTMLElement;
  readonly title: HTMLElement;
  readonly panel: HTMLElement;
  canClose: boolean;
}

export function createTabStrip({ label, onClose, onFocus }: TabStripOptions): TabStrip {
  const list = element('div', { class: 'tab-list', role: 'tablist', 'aria-label': label });
  const panels = element('div', { class: 'tab-panels' });
  const entries = new Map<string, Entry>();
  let focused: string | undefined;

  function focus(id: string): void {
    if (!entries.has(id)) return;
    focused = id;
    for (const [each, { holder, tab, panel }] of entries) {
      const isFocused = each === id;
      holder.classList.toggle('focused', isFocused);
      tab.setAttribute('aria-selected', String(isFocused));
      tab.tabIndex = isFocused ? 0 : -1;
      panel.hidden = !isFocused;
    }
    onFocus?.(id);
  }

  /** As the ARIA practices have it for tabs: arrows move, Delete closes. */
  function onKey(event: KeyboardEvent, id: string): void {
    const ids = [...entries.keys()];
    const index = ids.indexOf(id);
    const targets: Record<string, number> = {
      ArrowRight: (index + 1) % ids.length,
      ArrowLeft: (index + ids.length - 1) % ids.length,
      Home: 0,
      End: ids.length - 1,
    };
    const target = ids[targets[event.key] ?? -1];
    if (event.key === 'Delete' && entries.get(id)?.canClose) {
      onClose(id);
      if (focused) entries.get(focused)?.tab.focus();
    } else if (target !== undefined) {
      focus(target);
      entries.get(target)?.tab.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  return {
    list,
    panels,
    get focused() {
      return focused;
    },
    has: id => entries.has(id),
    focus,

    add(id, text, panel, { canClose = true } = {}) {
      const title = element('span', { class: 'tab-title' }, text);
      const tab = element(
        'div',
        { class: 'tab', role: 'tab', id: `${id}-tab`, 'aria-controls': `${id}-panel` },
        title,
      );
      tab.addEventListener('click', () => focus(id));
      tab.addEventListener('keydown', event => onKey(event, id));
      const holder = element('div', { class: 'tab-holder', role: 'presentation' }, tab);
      const closeButton = button('×', () => onClose(id), {
        class: 'tab-close',
        tabindex: -1,
        'aria-label': `Close ${text}`,
      });
      closeButton.hidden = !canClose;
      holder.append(closeButton);
      holder.addEventListener('auxclick', event => {
        if (event.button === 1 && entries.get(id)?.canClose) onClose(id);
      });
      panel.id = `${id}-panel`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.hidden = true;
      entries.set(id, { holder, tab, title, panel, canClose });
      list.append(holder);
      panels.append(panel);
      tab.setAttribute('aria-selected', 'false');
      tab.tabIndex = -1;
    },

    rename(id, text) {
      const entry = entries.get(id);
      if (!entry) return;
      entry.title.textContent = text;
      entry.holder.querySelector('.tab-close')?.setAttribute('aria-label', `Close ${text}`);
    },

    dress(id, { iconUrl, style, textStyle, isUnsaved }) {
      const entry = entries.get(id);
      if (!entry) return;
      const { holder, tab, title } = entry;
      if (style !== undefined) holder.style.cssText = style ?? '';
      if (textStyle !== undefined) title.style.cssText = textStyle ?? '';
      if (isUnsaved !== undefined) tab.classList.toggle('unsaved', isUnsaved);
      if (iconUrl === undefined) return;
      tab.querySelector('img')?.remove();
      if (iconUrl !== null) tab.prepend(element('img', { class: 'tab-icon', src: iconUrl, alt: '' }));
    },

    setClosable(id, canClose) {
      const entry = entries.get(id);
      if (!entry) return;
      entry.canClose = canClose;
      const closeButton = entry.holder.querySelector<HTMLElement>('.tab-close');
      if (closeButton) closeButton.hidden = !canClose;
    },

    remove(id) {
      const entry = entries.get(id);
      if (!entry) return;
      const ids = [...entries.keys()];
      const index = ids.indexOf(id);
      entries.delete(id);
      entry.holder.remove();
      entry.panel.remove();
      if (focused !== id) return;
      focused = undefined;
      const neighbour = ids[index + 1] ?? ids[index - 1];
      if (neighbour !== undefined) focus(neighbour);
    },
  };
}
