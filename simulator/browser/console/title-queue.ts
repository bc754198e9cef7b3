/** The titles that the browser's tab shows in turn with the console's own. */
export interface TitleQueue {
  add(title: string): void;
  remove(title: string): void;
}

/** As Salesforce has it, in milliseconds. */
const INTERVAL = 3000;

export function createTitleQueue(): TitleQueue {
  const own = document.title;
  const titles: string[] = [];
  let next = 0;
  let timer: number | undefined;

  function restart(): void {
    clearInterval(timer);
    next = 0;
    if (titles.length) timer = window.setInterval(showNext, INTERVAL);
    else document.title = own;
  }

  function showNext(): void {
    const all = [own, ...titles];
    next = (next + 1) % all.length;
    document.title = all[next] ?? own;
  }

  return {
    add(title) {
      if (!titles.includes(title)) titles.push(title);
      restart();
      showNext();
    },
    remove(title) {
      const index = titles.indexOf(title);
      if (index < 0) return;
      titles.splice(index, 1);
      restart();
    },
  };
}
