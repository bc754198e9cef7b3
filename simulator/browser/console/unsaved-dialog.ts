import { html, render } from 'lit-html';
import { buttonView } from '../ui/button-view.js';
import { elementOf } from '../ui/element-of.js';

/** The question that closing a subtab with unsaved changes asks. */
export interface UnsavedDialog {
  /**
   * Asks, and goes on when the changes are saved or given up.
   *
   * @param save - Has the pages in the tab save; false where none of them can.
   */
  ask(tab: { id: string; title: string }, options: { save(): boolean; goOn(): void }): void;
  /** The ID of the tab whose pages save now. */
  readonly saving: string | undefined;
  /** Ends the waiting: a page has saved, or could not. */
  settle(isSaved: boolean): void;
}

export function createUnsavedDialog(): UnsavedDialog {
  let asked: { id: string; save(): boolean; goOn(): void } | undefined;
  let isSaving = false;
  const dialog = elementOf<HTMLDialogElement>(
    html`<dialog class="unsaved-dialog" aria-label="Unsaved changes" @cancel=${() => end(false)}></dialog>`,
  );
  document.body.append(dialog);

  function save(): void {
    isSaving = true;
    if (asked?.save()) show('Saving …');
    else settle(false, 'No page in this tab listens with onTabSave, so nothing could be saved.');
  }

  function show(message: string): void {
    render(
      html`<p>${message}</p>
        <div class="unsaved-buttons" ?hidden=${isSaving}>
          ${buttonView('Save', save)} ${buttonView('Don’t Save', () => end(true))}
          ${buttonView('Cancel', () => end(false))}
        </div>`,
      dialog,
    );
    if (!dialog.open) dialog.showModal();
  }

  function end(goesOn: boolean): void {
    const ended = asked;
    asked = undefined;
    isSaving = false;
    dialog.close();
    if (goesOn) ended?.goOn();
  }

  function settle(isSaved: boolean, otherwise = 'The page could not save the changes.'): void {
    isSaving = false;
    if (isSaved) end(true);
    else show(otherwise);
  }

  return {
    ask({ id, title }, options) {
      asked = { id, ...options };
      show(`${title} has unsaved changes. Save them before the tab is closed?`);
    },
    get saving() {
      return isSaving ? asked?.id : undefined;
    },
    settle: isSaved => settle(isSaved),
  };
}
