/** The number of runs of a property: a hundred, unless FUZZ asks for all that it was made for. */
export const runs = (many: number): number => (process.env.FUZZ ? many : Math.min(many, 100));
