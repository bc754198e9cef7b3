import { LightningElement, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import { loadScript } from 'lightning/platformResourceLoader';
import CLIENT_EVENT from '@salesforce/messageChannel/purecloud__ClientEvent__c';
import GENESYS_CONSOLE from '@salesforce/resourceUrl/GenesysConsole';

/** Shows what the Genesys Cloud client does, as it happens, and drives the latest call: over Lightning Message Service. */
export default class GenesysEvents extends LightningElement {
  @wire(MessageContext) messageContext;

  status = 'No status was heard yet.';
  message = '';
  callId;
  events = [];
  heard = 0;
  client;

  get noCall() {
    return !this.callId;
  }

  get noClient() {
    return !this.client;
  }

  async connectedCallback() {
    try {
      await loadScript(this, `${GENESYS_CONSOLE}/toolkit.js`);
      // The user may have left, and even come back, while the script was loading.
      if (this.isConnected && !this.client) this.connect();
    } catch (error) {
      // What loadScript rejects with may have no words.
      this.message =
        error?.message ?? 'toolkit.js was not loaded. Is the static resource GenesysConsole there?';
    }
  }

  disconnectedCallback() {
    this.client?.close();
    this.client = undefined;
  }

  connect() {
    const client = window.GenesysConsole.connect({
      channel: {
        publish: message => publish(this.messageContext, CLIENT_EVENT, message),
        subscribe: handler => {
          const subscription = subscribe(this.messageContext, CLIENT_EVENT, handler, {
            scope: APPLICATION_SCOPE,
          });
          return () => unsubscribe(subscription);
        },
      },
    });
    this.client = client;

    client.on('UPDATE_STATUS', ({ status }) => {
      this.status = status;
    });
    client.on('INTERACTION_EVENT', ({ data: { category, data } }) => {
      if (category === 'add') this.callId = data.id;
    });
    client.on('INTERACTION_CONNECTED', ({ interactionId }) => {
      this.callId = interactionId;
    });
    client.on('INTERACTION_DISCONNECTED', ({ interactionId }) => {
      if (this.callId === interactionId) this.callId = undefined;
    });
    client.on('*', ({ name, payload, receivedAt }) => {
      this.heard += 1;
      const event = { key: this.heard, receivedAt, text: `${name} ${JSON.stringify(payload)}` };
      this.events = [event, ...this.events].slice(0, 50);
    });
  }

  async handleAction({ target }) {
    this.message = '';
    try {
      await this.client.changestate({ id: this.callId, action: target.name });
    } catch (error) {
      this.message = error.message;
    }
  }

  handleDiagnose() {
    this.message = this.client.diagnose().findings.join(' ') || 'Nothing is missing.';
  }
}
