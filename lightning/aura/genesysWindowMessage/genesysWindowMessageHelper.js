({
  /** Hears the Genesys client as it posts messages to the Lightning page, and shows what it does. */
  connect: function (component) {
    var helper = this;
    var client;
    try {
      client = window.GenesysConsole.connect({
        clientOrigins: component.get('v.clientOrigins').split(/[\s,]+/)
      });
    } catch (error) {
      component.set('v.message', error.message);
      return;
    }
    component.set('v.client', client);
    component.set('v.message', '');

    // A window's messages come outside of Aura, which has to be told to look for changes.
    client.ready.then(
      $A.getCallback(function () {
        component.set('v.status', 'No status was heard yet.');
      }),
      function () {}
    );
    function on(name, handler) {
      client.on(name, $A.getCallback(handler));
    }
    function showCall() {
      helper.showCall(component);
    }
    on('UPDATE_STATUS', function (payload) {
      component.set('v.status', payload.status);
    });
    client.interactions.on('phase', $A.getCallback(showCall));
    client.interactions.on('selection', $A.getCallback(showCall));
    on('*', function (event) {
      var entry = { receivedAt: event.receivedAt, text: event.name + ' ' + JSON.stringify(event.payload) };
      component.set('v.events', [entry].concat(component.get('v.events')).slice(0, 50));
    });
  },

  /** Shows the current call: the buttons act on it, and hold goes by its state. */
  showCall: function (component) {
    var toolkit = window.GenesysConsole;
    var call = component.get('v.client').interactions.current();
    component.set('v.callId', call && !toolkit.hasEnded(call.phase) ? call.id : '');
    component.set('v.held', !!call && toolkit.isHeld(call) === true);
  },

  /** Shows why an action failed. */
  act: function (component, done) {
    component.set('v.message', '');
    done.catch(
      $A.getCallback(function (error) {
        if (component.isValid()) component.set('v.message', error.message);
      })
    );
  }
});
