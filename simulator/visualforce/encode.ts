const htmlReferences: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Encodes as Visualforce does each value that it puts into HTML, and as HTMLENCODE does. */
export function htmlEncode(text: string): string {
  return text.replace(/[&<>"']/g, character => htmlReferences[character]!);
}

const javaScriptEscapes: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '/': '\\/',
  '<': '\\u003C',
  '>': '\\u003E',
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSENCODE: besides the quotes, nothing may end the script element the text stands in. */
export function jsEncode(text: string): string {
  return text.replace(/[\\'"/<>\n\r\u2028\u2029]/g, character => javaScriptEscapes[character]!);
}

/** Half a character (a lone surrogate) makes encodeURIComponent, and the XML parser, throw. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** URLENCODE encodes more than encodeURIComponent: `!`, `'`, `(`, `)` and `*` too (RFC 3986). */
export function urlEncode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export function addToQuery(url: string, parameters: readonly (readonly [string, string])[]): string {
  if (parameters.length === 0) return url;
  const query = parameters.map(([name, value]) => `${urlEncode(name)}=${urlEncode(value)}`).join('&');
  return url + (url.includes('?') ? '&' : '?') + query;
}
