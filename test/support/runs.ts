/** How often fast-check tries a property: a hundred times, unless FUZZ asks for all that it was made for. */
export const runs = (many: number): number => (process.env.FUZZ ? many : Math.min(many, 100));
