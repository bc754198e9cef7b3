import type { ServerResponse } from 'node:http';
import type { Change } from '../config.js';

/** The console pages that want to know what changes, as server-sent events. */
export interface ChangeFeed {
  follow(response: ServerResponse): void;
  tell(change: Change, data?: string): void;
}

/** @param kept what a page that begins to follow is told first */
export function createChangeFeed(kept: () => readonly (readonly [Change, string])[] = () => []): ChangeFeed {
  const followers = new Set<ServerResponse>();
  return {
    follow(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.flushHeaders();
      followers.add(response);
      for (const [change, data] of kept()) response.write(event(change, data));
      response.on('close', () => followers.delete(response));
    },
    tell(change, data = '') {
      for (const follower of followers) follower.write(event(change, data));
    },
  };
}

/** As JSON, since a line break would end the event. */
const event = (change: Change, data: string): string => `event: ${change}\ndata: ${JSON.stringify(data)}\n\n`;
