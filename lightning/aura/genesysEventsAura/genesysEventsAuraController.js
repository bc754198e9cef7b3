({
  handleToolkit: function (component, event, helper) {
    helper.connect(component);
  },

  handleMessage: function (component, message) {
    var hear = component.get('v.hear');
    if (hear) hear(message.getParams());
  },

  handleAction: function (component, event, helper) {
    var request = { id: component.get('v.callId'), action: event.getSource().get('v.name') };
    helper.act(component, component.get('v.client').changestate(request));
  },

  handleHold: function (component, event, helper) {
    var client = component.get('v.client');
    helper.act(component, client.setHeld(component.get('v.callId'), !component.get('v.held')));
  },

  handleDiagnose: function (component) {
    var findings = component
      .get('v.client')
      .diagnose()
      .findings.map(function (finding) {
        return finding.message + ' ' + finding.remedy;
      });
    component.set('v.message', findings.join(' ') || 'Nothing is missing.');
  },

  handleDestroy: function (component) {
    var client = component.get('v.client');
    if (client) client.close();
  }
});
