/** Where a page meets the Genesys client. */
export const SURFACES = ['console', 'message-channel', 'window-message'] as const;

export type Surface = (typeof SURFACES)[number];

/** The host name of each surface's page. All are the same server; to a browser each is a site of its own. */
const HOSTS: Readonly<Record<Surface, string>> = {
  console: 'console.localhost',
  'message-channel': 'lightning.localhost',
  'window-message': 'host.localhost',
};

export const originOf = (surface: Surface, port: number | string): string =>
  `http://${HOSTS[surface]}:${port}`;

/** Where the Genesys client is that posts messages to the window around it. */
export const clientOriginOf = (port: number | string): string => `http://client.localhost:${port}`;
