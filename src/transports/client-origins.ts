/**
 * Where the Genesys client is loaded from, in every region of Genesys Cloud: for `clientOrigins` of a page that serves
 * call centres of more than one, or does not know which. One that knows its own gives that alone, and trusts nobody else.
 *
 * From Genesys' documentation of its regions and the table of regions in its SDKs, as of November 2026. A region that
 * opens later is missing here: `diagnose()` names the origin whose Handshake was turned away.
 *
 * @example
 * import { connect } from 'genesys-console-toolkit';
 * import { GENESYS_CLOUD_ORIGINS } from 'genesys-console-toolkit/client-origins';
 *
 * const client = connect({ clientOrigins: GENESYS_CLOUD_ORIGINS });
 */
export const GENESYS_CLOUD_ORIGINS: readonly string[] = [
  'mypurecloud.com',
  'mypurecloud.com.au',
  'mypurecloud.de',
  'mypurecloud.ie',
  'mypurecloud.jp',
  'aps1.pure.cloud',
  'apne2.pure.cloud',
  'apne3.pure.cloud',
  'apse1.pure.cloud',
  'cac1.pure.cloud',
  'euc2.pure.cloud',
  'euw2.pure.cloud',
  'mec1.pure.cloud',
  'mxc1.pure.cloud',
  'sae1.pure.cloud',
  'usw2.pure.cloud',
  'use2.us-gov-pure.cloud',
].map(domain => `https://apps.${domain}`);
