// The script of the page PageName, which includes it after toolkit.js.
(function () {
  const element = id => document.getElementById(id);
  const show = (id, text) => (element(id).textContent = text);

  try {
    start(GenesysConsole.connect());
  } catch (error) {
    show('problem', error.message);
  }

  function start(client) {
    const { interactions } = client;

    client.on('UPDATE_STATUS', ({ status, sub_status }) => show('status', sub_status || status));
    interactions.on('change', showCall);
    interactions.on('phase', showCall);
    interactions.on('selection', showCall);

    element('hold').onclick = () => {
      const call = interactions.current();
      client.setHeld(call.id, !GenesysConsole.isHeld(call)).catch(error => show('problem', error.message));
    };

    function showCall() {
      const call = interactions.current();
      const { remoteName, phone } = call ? call.record : {};
      show('call', call ? `${remoteName || phone || 'unknown'}, ${call.phase}` : 'none');
      show('hold', call && GenesysConsole.isHeld(call) ? 'Take back' : 'Hold');
      element('hold').disabled = !call || !['connected', 'held'].includes(call.phase);
    }
  }
})();
