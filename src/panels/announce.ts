let region: HTMLElement | undefined;

/** Has assistive technology read words out, in the one live region of the page. The same words a second time are read again. */
export function announce(words: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.className = 'genesys-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  // Equal text is no change, but for a space.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
