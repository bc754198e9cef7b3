/** The surfaces: the places where a page meets the Genesys client. */
export const SURFACES = ['console', 'message-channel', 'window-message'] as const;

export type Surface = (typeof SURFACES)[number];

/** The pages that the surfaces' pages frame: Visualforce pages in Classic and in Lightning, and the Genesys client. */
export const FRAMED = ['visualforce', 'visualforce-lightning', 'client'] as const;

export type Framed = (typeof FRAMED)[number];

/** The first part of each surface's host name. */
const NAMES: Readonly<Record<Surface, string>> = {
  console: 'console',
  'message-channel': 'lightning',
  'window-message': 'host',
};

/** The same server to all names; to a browser each is an origin of its own, and all are one site. */
export const originOf = (surface: Surface, port: number | string): string =>
  `http://${NAMES[surface]}.simulator.localhost:${port}`;

/** In the same site, where pages may store; or in another one, as in a real org. */
export const framedOriginOf = (framed: Framed, port: number | string, isThirdParty: boolean): string =>
  `http://${framed}.${isThirdParty ? 'third-party' : 'simulator'}.localhost:${port}`;

/** The host names of earlier versions, with the origin that each leads to now. */
export const oldHosts = (port: number, isThirdParty: boolean): readonly (readonly [string, string])[] => [
  ...SURFACES.map(surface => [`${NAMES[surface]}.localhost:${port}`, originOf(surface, port)] as const),
  ...FRAMED.map(
    framed => [`${framed}.localhost:${port}`, framedOriginOf(framed, port, isThirdParty)] as const,
  ),
];
