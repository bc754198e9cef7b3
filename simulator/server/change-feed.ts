import type { ServerResponse } from 'node:http';
import type { Change } from '../config.js';

/** The console pages that want to know what changes, as server-sent events. */
export interface ChangeFeed {
  follow(response: ServerResponse): void;
  tell(change: Change, data?: string): void;
}

export function createChangeFeed(): ChangeFeed {
  const followers = new Set<ServerResponse>();
  return {
    follow(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.flushHeaders();
      followers.add(response);
      response.on('close', () => followers.delete(response));
    },
    tell(change, data = '') {
      // As JSON, since a line break would end the event.
      for (const follower of followers) follower.write(`event: ${change}\ndata: ${JSON.stringify(data)}\n\n`);
    },
  };
}
