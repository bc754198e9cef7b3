/** How long a handler stays. */
export interface ListenOptions {
  /** Takes the handler back when it is aborted. */
  signal?: AbortSignal;
  /** Takes the handler back before its first call. */
  once?: boolean;
}

/** Reports what a handler threw as an uncaught error, so that whoever wrote it sees it and nobody else is harmed. */
export function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else
    setTimeout(() => {
      throw error;
    });
}
