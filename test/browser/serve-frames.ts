import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { builtResource } from '../support/built.js';

/** A server of the pages in `test/browser/frames`, and of the static resource's scripts. */
export interface FrameServer {
  /** An origin: every name ends at the same server, and is a site of its own to the browser. */
  at(name: string): string;
  close(): void;
}

const FRAMES = path.join(import.meta.dirname, 'frames');

export async function serveFrames(): Promise<FrameServer> {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '');
    const [folder, type] = name.endsWith('.js') ? [builtResource(), 'javascript'] : [FRAMES, 'html'];
    readFile(path.join(folder, name)).then(
      text => response.setHeader('Content-Type', `text/${type}; charset=utf-8`).end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: name => `http://${name}.localhost:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
