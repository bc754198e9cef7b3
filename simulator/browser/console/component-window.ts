import type { ComponentConfig } from '../../config.js';
import { html } from 'lit-html';
import { buttonView } from '../ui/button-view.js';
import { elementOf } from '../ui/element-of.js';
import { createPageFrame } from '../ui/page-frame.js';
import { createButtonText } from './button-text.js';
import type { ComponentPlace, Frames } from './frames.js';
import { resizable } from '../ui/resizable.js';

/** A custom console component: its button in the footer, its window above, its page in the window. */
export interface ComponentWindow {
  readonly button: HTMLElement;
  readonly window: HTMLElement;
  readonly isOpen: boolean;
  /** The page was loaded for the first time. */
  readonly loaded: Promise<unknown>;
  /** Loads the page again, as the reload button of the window does, with this query behind its address. */
  reload(query?: string): void;
}

export interface ComponentWindowOptions {
  config: ComponentConfig;
  frames: Frames;
  pageOrigin: string;
  isOpen: boolean;
  onChange(): void;
}

export function createComponentWindow(options: ComponentWindowOptions): ComponentWindow {
  const { config, frames, pageOrigin, onChange } = options;
  const { page, buttonText, width, height } = config;
  // Loaded even while its window is closed: in Salesforce a component runs from the console's start to its end.
  const iframe = createPageFrame(buttonText);
  const label = createButtonText(buttonText);
  const windowElement = elementOf(
    html`<section
      class="component-window"
      id="component-${page}"
      aria-label=${buttonText}
      @keydown=${closeOnEscape}
    >
      <header class="component-header">
        <h2>${buttonText}</h2>
        ${buttonView('↻', () => load(), { look: 'plain', label: `Reload ${buttonText}`, title: 'Reload' })}
        ${buttonView('–', () => setOpen(false), {
          look: 'plain',
          label: `Close ${buttonText}`,
          title: 'Close (the page goes on running)',
        })}
      </header>
      ${iframe}
    </section>`,
  );
  const footerButton = elementOf(
    html`<button
      type="button"
      class="component-button"
      aria-controls=${windowElement.id}
      ?hidden=${config.isHidden}
      @click=${toggle}
    >
      ${label.element}
    </button>`,
  );
  setIcon(config.buttonIconUrl);
  setStyle(config.buttonStyle);
  setSize({ width, height });
  resizable(windowElement, config);

  const place: ComponentPlace = {
    id: windowElement.id,
    get isHidden() {
      return !!windowElement.hidden;
    },
    setHidden: isHidden => setOpen(!isHidden),
    setSize,
    setText: label.set,
    setStyle,
    setIcon,
    blink: label.blink,
    scroll: label.scroll,
  };

  function load(query = ''): void {
    label.blink();
    label.scroll();
    frames.load(iframe, `/apex/${page}${query}`, { label: `the component ${page}`, component: place });
  }

  function toggle(): void {
    setOpen(place.isHidden);
    frames.notify(
      'onCustomConsoleComponentButtonClicked',
      { id: place.id, windowHidden: place.isHidden },
      registered => registered.place.component === place,
    );
  }

  function closeOnEscape({ key }: KeyboardEvent): void {
    if (key !== 'Escape') return;
    setOpen(false);
    footerButton.focus();
  }

  function setOpen(isOpen: boolean): void {
    windowElement.hidden = !isOpen;
    footerButton.setAttribute('aria-expanded', String(isOpen));
    onChange();
  }

  function setSize(size: { width?: number; height?: number }): void {
    for (const [side, pixels] of Object.entries(size)) {
      if (pixels > 0) windowElement.style.setProperty(side, `${pixels}px`);
    }
  }

  function setStyle(css = ''): void {
    footerButton.style.cssText = css;
    if (config.buttonWidth) footerButton.style.width = `${config.buttonWidth}px`;
  }

  function setIcon(url?: string): void {
    footerButton.querySelector('img')?.remove();
    const src = url && URL.parse(url, pageOrigin)?.href;
    if (src) footerButton.prepend(elementOf(html`<img src=${src} alt="" width="16" height="16" />`));
  }

  windowElement.hidden = !options.isOpen;
  footerButton.setAttribute('aria-expanded', String(options.isOpen));
  const loaded = new Promise(resolve => iframe.addEventListener('load', resolve, { once: true }));
  load();

  return {
    button: footerButton,
    window: windowElement,
    get isOpen() {
      return !windowElement.hidden;
    },
    loaded,
    reload: load,
  };
}
