/** The toolkit's version, the same as package.json's. */
export const version = '0.1.0';
