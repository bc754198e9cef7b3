import { LightningElement, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import { loadScript } from 'lightning/platformResourceLoader';
import CLIENT_EVENT from '@salesforce/messageChannel/purecloud__ClientEvent__c';
import GENESYS_CONSOLE from '@salesforce/resourceUrl/GenesysConsole';

/** Shows what the Genesys Cloud client does, as it happens, and drives the current call: over Lightning Message Service. */
export default class GenesysEvents extends LightningElement {
  @wire(MessageContext) messageContext;

  status = 'No status was heard yet.';
  message = '';
  callId;
  held = false;
  events = [];
  heard = 0;
  client;

  get noCall() {
    return !this.callId;
  }

  get holdLabel() {
    return this.held ? 'Resume' : 'Hold';
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
      // loadScript may reject with nothing.
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
    client.interactions.on('phase', () => this.showCall());
    client.interactions.on('selection', () => this.showCall());
    client.on('*', ({ name, payload, receivedAt }) => {
      this.heard += 1;
      const event = { key: this.heard, receivedAt, text: `${name} ${JSON.stringify(payload)}` };
      this.events = [event, ...this.events].slice(0, 50);
    });
  }

  /** Shows the current call: the buttons act on it, and hold goes by its state. */
  showCall() {
    const { hasEnded, isHeld } = window.GenesysConsole;
    const call = this.client.interactions.current();
    this.callId = call && !hasEnded(call.phase) ? call.id : undefined;
    this.held = !!call && isHeld(call) === true;
  }

  handleAction({ target }) {
    this.act(this.client.changestate({ id: this.callId, action: target.name }));
  }

  handleHold() {
    this.act(this.client.setHeld(this.callId, !this.held));
  }

  /** Shows why an action failed. */
  async act(done) {
    this.message = '';
    try {
      await done;
    } catch (error) {
      this.message = error.message;
    }
  }

  handleDiagnose() {
    const { findings } = this.client.diagnose();
    this.message =
      findings.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') || 'Nothing is missing.';
  }
}
