/** The path of {@link storageCheckPage}, at the origin of the Visualforce pages. */
export const STORAGE_CHECK = '/storage-check';

/** A page that tells the page around it whether it may store and lock, as the Visualforce pages beside it may. */
export const storageCheckPage = (hostOrigin: string): string => `<!doctype html>
<title>Storage check</title>
<script>
  const tell = mayStore => parent.postMessage({ mayStore }, ${JSON.stringify(hostOrigin)});
  try {
    sessionStorage.setItem('storage-check', '1');
    localStorage.setItem('storage-check', '1');
    navigator.locks.request('storage-check', () => tell(true)).catch(() => tell(false));
  } catch {
    tell(false);
  }
</script>
`;
