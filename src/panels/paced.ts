/** The time between two renders, in milliseconds: as fast as anyone reads, and a sixth of the work of rendering each frame. */
const PACE = 100;

/** Work that is asked for often and done now and then. */
export interface PacedWork {
  /** Has it done: at once after a pause, else when the pace allows. */
  request(): void;
  /** Has it not done after all. */
  cancel(): void;
}

/** Timers, not animation frames: those never come in a frame that nobody sees, such as a closed console component. */
export function paced(work: () => void): PacedWork {
  let timer = 0;
  let last = -PACE;
  return {
    request() {
      timer ||= window.setTimeout(
        () => {
          timer = 0;
          last = performance.now();
          work();
        },
        last + PACE - performance.now(),
      );
    },
    cancel() {
      window.clearTimeout(timer);
      timer = 0;
    },
  };
}
