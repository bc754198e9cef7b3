import { expect as chaiExpect } from 'chai';

/** As much of jest's expect as the guide uses. */
export function expect(value: unknown) {
  const to = chaiExpect(value).to;
  return {
    toBe: (other: unknown) => to.equal(other),
    toEqual: (other: unknown) => to.deep.equal(other),
    toMatch: (pattern: RegExp) => to.match(pattern),
    toMatchObject: (part: object) => to.deep.include(part),
    toBeGreaterThan: (least: number) => to.be.above(least),
    toThrow: (pattern: RegExp) => to.throw(pattern),
    not: { toBe: (other: unknown) => to.not.equal(other) },
  };
}
