import type { ComponentConfig } from '../../config.js';
import { button, element } from '../ui/dom.js';
import type { Frames } from './frames.js';
import { resizable } from '../ui/resizable.js';

/** A custom console component: its button in the footer, its window above, its page in the window. */
export interface ComponentWindow {
  readonly button: HTMLElement;
  readonly window: HTMLElement;
  readonly isOpen: boolean;
  /** The page was loaded for the first time. */
  readonly loaded: Promise<unknown>;
  /** Loads the page again, as the reload button of the window does. */
  reload(): void;
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
  const label = `the component ${page}`;
  // Loaded even while its window is closed: in Salesforce a component runs from the console's start to its end.
  const iframe = element('iframe', { class: 'page-frame', title: buttonText });
  const title = element('h2', {}, buttonText);
  const windowElement = element(
    'section',
    { class: 'component-window', id: `component-${page}`, 'aria-label': buttonText },
    element(
      'header',
      { class: 'component-header' },
      title,
      button('↻', load, { class: 'plain', 'aria-label': `Reload ${buttonText}`, title: 'Reload' }),
      button('–', () => setOpen(false), {
        class: 'plain',
        'aria-label': `Close ${buttonText}`,
        title: 'Close (the page goes on running)',
      }),
    ),
    iframe,
  );
  const buttonLabel = element('span', {}, buttonText);
  const footerButton = button('', () => setOpen(!!windowElement.hidden), {
    class: 'component-button',
    'aria-controls': windowElement.id,
  });
  footerButton.append(...icon(config, pageOrigin), buttonLabel);
  footerButton.style.cssText = config.buttonStyle ?? '';
  if (config.buttonWidth) footerButton.style.width = `${config.buttonWidth}px`;
  footerButton.hidden = config.isHidden;
  windowElement.style.width = `${width}px`;
  windowElement.style.height = `${height}px`;
  resizable(windowElement, config);

  function load(): void {
    frames.load(iframe, `/apex/${page}`, {
      label,
      setButtonText(text) {
        buttonLabel.textContent = text;
      },
      setWindowVisible: setOpen,
    });
  }

  function setOpen(isOpen: boolean): void {
    windowElement.hidden = !isOpen;
    footerButton.setAttribute('aria-expanded', String(isOpen));
    onChange();
  }

  windowElement.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    setOpen(false);
    footerButton.focus();
  });
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

function icon({ buttonIconUrl }: ComponentConfig, pageOrigin: string): HTMLElement[] {
  const src = buttonIconUrl && URL.parse(buttonIconUrl, pageOrigin)?.href;
  return src ? [element('img', { src, alt: '', width: 16, height: 16 })] : [];
}
