import type { Frames } from './frames.js';
import { subtabIdOf } from './tab.js';
import type { Tab } from './tab.js';

/** The tabs that have the focus; none while it is on the navigation tab. */
export interface Focus {
  readonly primary?: Tab | undefined;
  readonly subtab?: Tab | undefined;
}

/**
 * Makes a function to call whenever the focus may have moved. Pages are told when it has come to rest, since a new tab moves
 * it more than once.
 */
export function createFocusTeller(frames: Frames, current: () => Focus): () => void {
  let told: Focus = {};
  let isTelling = false;

  function tell(): void {
    isTelling = false;
    const { primary, subtab } = current();
    if (primary && primary !== told.primary)
      frames.notify('onFocusedPrimaryTab', { id: primary.id, objectId: primary.content.objectId });
    if (subtab && subtab !== told.subtab)
      frames.notify('onFocusedSubtab', { id: subtabIdOf(subtab), objectId: subtab.content.objectId });
    told = { primary, subtab };
  }

  return () => {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(tell);
  };
}
