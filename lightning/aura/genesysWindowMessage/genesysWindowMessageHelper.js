({
  /** Hears the Genesys client as it posts messages to the Lightning page, and shows what it does. */
  connect: function (component) {
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

    // What comes with a window's message comes outside of Aura, which has to be told to look for changes.
    client.ready.then(
      $A.getCallback(function () {
        component.set('v.status', 'No status was heard yet.');
      }),
      function () {}
    );
    function on(name, handler) {
      client.on(name, $A.getCallback(handler));
    }
    on('UPDATE_STATUS', function (payload) {
      component.set('v.status', payload.status);
    });
    on('INTERACTION_EVENT', function (payload) {
      if (payload.data.category === 'add') component.set('v.callId', payload.data.data.id);
    });
    on('INTERACTION_CONNECTED', function (payload) {
      component.set('v.callId', payload.interactionId);
    });
    on('INTERACTION_DISCONNECTED', function (payload) {
      if (component.get('v.callId') === payload.interactionId) component.set('v.callId', '');
    });
    on('*', function (event) {
      var entry = { receivedAt: event.receivedAt, text: event.name + ' ' + JSON.stringify(event.payload) };
      component.set('v.events', [entry].concat(component.get('v.events')).slice(0, 50));
    });
  },

  /** Updates the state of the latest call. */
  act: function (component, action) {
    component.set('v.message', '');
    component
      .get('v.client')
      .changestate({ id: component.get('v.callId'), action: action })
      .catch(
        $A.getCallback(function (error) {
          if (component.isValid()) component.set('v.message', error.message);
        })
      );
  }
});
