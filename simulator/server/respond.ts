import type { IncomingMessage, ServerResponse } from 'node:http';

/** One of the two sites that the server is. */
export type Site = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

export function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, {
    'Content-Type': type.includes('charset') ? type : `${type}; charset=utf-8`,
    // Whatever is served may have changed on disk the next moment.
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

export const respondText = (response: ServerResponse, status: number, text: string): void =>
  respond(response, status, 'text/plain', `${text}\n`);

/** A Content-Security-Policy from its directives. */
export const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
