({
  handleToolkit: function (component, event, helper) {
    helper.connect(component);
  },

  handleMessage: function (component, message) {
    var hear = component.get('v.hear');
    if (hear) hear(message.getParams());
  },

  handleAction: function (component, event, helper) {
    helper.act(component, event.getSource().get('v.name'));
  },

  handleDiagnose: function (component) {
    var client = component.get('v.client');
    component.set('v.message', client.diagnose().findings.join(' ') || 'Nothing is missing.');
  },

  handleDestroy: function (component) {
    var client = component.get('v.client');
    if (client) client.close();
  }
});
