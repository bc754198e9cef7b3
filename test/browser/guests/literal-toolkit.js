/*
 * Says by hand, text for text, what CONSOLE-FRAMES.md says that Salesforce's script does: served by --toolkit, it shows
 * that the console speaks that protocol, and not only with the simulator's own script.
 */
(() => {
  const query = new URLSearchParams(location.search);
  const origin = query.get('sfdcIFrameOrigin') ?? '';
  window.received = [];
  window.send = fields => {
    const context =
      'integrationApi/xdomain_targetFrame=s:sfdc-console&xdomain_pathToOriginProxy=s:' +
      `&xdomain_originFrame=s:${encodeURIComponent(window.name)}&nonce=s:${encodeURIComponent(query.get('nonce') ?? '')}`;
    window.top?.postMessage(`${context}&${fields}`, origin);
  };
  window.addEventListener('message', event => {
    if (event.origin === origin) window.received.push(String(event.data));
  });
  window.send(
    'xdomain_name=s:addEventListener&xdomain_txnId=s:1&event=b:true&eventType=s:order%3Ashipped&version=s:57.0',
  );
})();
