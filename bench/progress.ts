/** Tells how far a benchmark is: a share from 0 to 1, and what it does now. */
export type Progress = (share: number, doing: string) => void;

/** Tells it on standard error, so that the table alone is on standard output. */
export const progressOf =
  (name: string): Progress =>
  (share, doing) =>
    console.error(`${name}: ${Math.round(share * 100)} %, ${doing} …`);
