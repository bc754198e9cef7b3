/** Ends a form's submission here: a page that navigates has lost the console, and so has one whose outer form does. */
export function quietly(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
