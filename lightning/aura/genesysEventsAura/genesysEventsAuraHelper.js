({
  /** Connects to the Genesys client over the message channel of the markup, and shows what it does. */
  connect: function (component) {
    var channel = component.find('clientEvent');
    var client;
    try {
      client = window.GenesysConsole.connect({
        channel: {
          publish: function (message) {
            channel.publish(message);
          },
          // The markup names the controller's handleMessage, which hands the messages on.
          subscribe: function (hear) {
            component.set('v.hear', hear);
          }
        }
      });
    } catch (error) {
      component.set('v.message', error.message);
      return;
    }
    component.set('v.client', client);
    component.set('v.message', '');

    client.on('UPDATE_STATUS', function (payload) {
      component.set('v.status', payload.status);
    });
    client.on('INTERACTION_EVENT', function (payload) {
      if (payload.data.category === 'add') component.set('v.callId', payload.data.data.id);
    });
    client.on('INTERACTION_CONNECTED', function (payload) {
      component.set('v.callId', payload.interactionId);
    });
    client.on('INTERACTION_DISCONNECTED', function (payload) {
      if (component.get('v.callId') === payload.interactionId) component.set('v.callId', '');
    });
    client.on('*', function (event) {
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
