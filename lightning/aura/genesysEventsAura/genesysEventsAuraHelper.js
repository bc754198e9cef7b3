({
  /** Connects to the Genesys client over the message channel of the markup, and shows what it does. */
  connect: function (component) {
    var helper = this;
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

    function showCall() {
      helper.showCall(component);
    }
    client.on('UPDATE_STATUS', function (payload) {
      component.set('v.status', payload.status);
    });
    client.interactions.on('phase', showCall);
    client.interactions.on('selection', showCall);
    client.on('*', function (event) {
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
