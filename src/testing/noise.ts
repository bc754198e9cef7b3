/** The undocumented habits of all Genesys clients. Each can be switched off. */
export interface Noise {
  /** After each real `change`, a burst of two to four, 10 ms apart, in which nothing changed. */
  repeatedChanges: boolean;
  /** `startTime` and `totalAcdDurationSeconds` first show after the call connected, in old and new of one `change`. */
  lateFields: boolean;
  /** Numbers that are not known yet arrive as `''`. */
  emptyNumbers: boolean;
  /** `connectedTime` lacks its `Z`. */
  timesWithoutZ: boolean;
  /** Some utterances of a transcript arrive twice, some after the one that follows them. */
  transcripts: boolean;
}

/** Reads the option: `true` is all noise, `false` none; an object switches single ones off, or on. */
export function readNoise(noise: boolean | Partial<Noise> = true): Noise {
  const all = noise !== false;
  return {
    repeatedChanges: all,
    lateFields: all,
    emptyNumbers: all,
    timesWithoutZ: all,
    transcripts: all,
    ...(typeof noise === 'object' && noise),
  };
}
