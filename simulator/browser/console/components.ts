import type { ComponentConfig } from '../../config.js';
import { createComponentWindow } from './component-window.js';
import type { Frames } from './frames.js';

/** The custom console components of the footer. */
export interface Components {
  /** Every component's page was loaded once. */
  readonly loaded: Promise<unknown>;
  /** Loads every component's page again, with this query behind its address. */
  reload(query?: string): void;
}

export interface ComponentsOptions {
  configs: readonly ComponentConfig[];
  buttons: HTMLElement;
  windows: HTMLElement;
  frames: Frames;
  pageOrigin: string;
}

/** The key of the open windows, kept while the browser's tab lives, so that a reload of the console loses nothing. */
const STORED = 'open-components';

export function createComponents({ configs, buttons, windows, ...rest }: ComponentsOptions): Components {
  const stored = sessionStorage.getItem(STORED)?.split(' ');
  const components = configs.map(config => ({
    page: config.page,
    shown: createComponentWindow({
      ...rest,
      config,
      isOpen: stored?.includes(config.page) ?? config.isOpen,
      onChange: store,
    }),
  }));

  function store(): void {
    const open = components.filter(({ shown }) => shown.isOpen).map(({ page }) => page);
    sessionStorage.setItem(STORED, open.join(' '));
  }

  buttons.append(...components.map(({ shown }) => shown.button));
  windows.append(...components.map(({ shown }) => shown.window));
  return {
    loaded: Promise.all(components.map(({ shown }) => shown.loaded)),
    reload(query) {
      for (const { shown } of components) shown.reload(query);
    },
  };
}
