let ids = 0;

/** An id that nothing else on the page has. */
export const uniqueId = (): string => `genesys-panels-${++ids}`;
