/**
 * Renders, and moves the focus on where what had it is hidden or gone: the next Tab must not begin at the top of the page. It
 * goes to the nearest element marked `data-focus-home`: around the old place, or beside it.
 */
export function keepFocus(region: HTMLElement, render: () => void): void {
  const around: HTMLElement[] = [];
  let each = document.activeElement;
  if (!region.contains(each)) return render();
  for (; each && each !== region.parentElement; each = each.parentElement) around.push(each as HTMLElement);
  render();
  if (around[0] && isShown(around[0])) return;
  around
    .filter(isShown)
    .flatMap(place => [place, ...place.querySelectorAll<HTMLElement>('[data-focus-home]')])
    .find(home => home.matches('[data-focus-home]') && isShown(home))
    ?.focus();
}

const isShown = (element: HTMLElement): boolean => element.isConnected && !element.closest('[hidden]');
