import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import { htmlOf } from '../../../support/rendering.js';

const ownPage = `<apex:page showHeader="false" sidebar="false" standardStylesheets="false" docType="html-5.0" title="Genesys events" html-lang="en">
  <!-- Hears and drives Genesys Cloud in a console component -->
  <apex:slds />
  <apex:includeScript value="/support/console/68.0/integration.js" />
  <apex:includeScript value="{!URLFOR($Resource.GenesysConsole, 'toolkit.js')}" />
  <apex:includeScript value="{!URLFOR($Resource.GenesysConsole, 'panels.js')}" />
  <apex:stylesheet value="{!URLFOR($Resource.GenesysConsole, 'panels.css')}" />
  <main class="slds-p-around_small">
    <h1 class="slds-text-heading_small">Hello {!$User.FirstName}</h1>
    <genesys-status></genesys-status>
    <genesys-actions interaction="{!$CurrentPage.parameters.id}"></genesys-actions>
    <genesys-event-log limit="500"/>
  </main>
</apex:page>
`;

// The same means as the vendor's example for the Classic console.
const handWrittenPage = `<apex:page >
   <apex:includeScript value="/support/console/34.0/integration.js"/>

   <style type="text/css">
      .row > label { display: block; }
   </style>

   <script type="text/javascript">

   // Presence ids differ from org to org
   var presence = {omni:{available:"0N5000000000001"}, genesys:{available:"AVAILABLE"}};

   function log(message){
      var list = document.getElementById("LOG");
      if(list.value != "" && message.length < 1000){
         list.value = list.value + " \\r\\n";
      }
      list.value = list.value + message;
   }

   function setStatus(){
      sforce.console.fireEvent('inin.salesforce.constants.consoleevent.changestatus', presence.genesys.available, function(result){log(JSON.stringify(result));});
      sforce.console.presence.setServicePresenceStatus(presence.omni.available);
   }

   function setState(action){
      var message = JSON.stringify({data: {
         id: document.getElementById('call').value,
         action: action
      }
      });
      sforce.console.fireEvent('inin.salesforce.constants.consoleevent.changestate', message, function(result){log(result.success);});
   }

   sforce.console.addEventListener('inin.salesforce.constants.consoleevent.pc.UPDATE_STATUS', function(data){
      log(data.message);
   });

   </script>
   <span class="row">
      <label>Call: </label>
      <input id="call" type="text" value="" size = "40"/>
   <br/><hr/>
      <input type="button" onclick="setState('hold')" value = "Hold" /> |
      <input type="button" onclick="setStatus()" value="Available" />
   </span>
   <span>
       <textArea id="LOG" rows="20" cols="100" ></textArea>
   </span>

</apex:page>`;

/** A stand-in for Salesforce's script that keeps what it is told. */
function fakeConsole(window: JSDOM['window']) {
  const fired: string[][] = [];
  const listeners = new Map<string, (data: { message: string }) => void>();
  const console = {
    fireEvent: (name: string, message: string, callback: (result: { success: boolean }) => void) => {
      fired.push([name, message]);
      callback({ success: true });
    },
    addEventListener: (name: string, listener: (data: { message: string }) => void) =>
      listeners.set(name, listener),
    presence: { setServicePresenceStatus: (id: string) => fired.push(['presence', id]) },
  };
  Object.assign(window, { sforce: { console } });
  return { fired, listeners };
}

describe('real pages', () => {
  it('one of our own: head, custom elements, title, language', () => {
    const { document } = new JSDOM(htmlOf(ownPage)).window;
    const resource = '/resource/1700000000000/GenesysConsole';
    expect(document.compatMode).to.equal('CSS1Compat');
    expect(document.documentElement.lang).to.equal('en');
    expect(document.title).to.equal('Genesys events');
    expect(
      [...document.head.querySelectorAll('script')].map(script => script.getAttribute('src')),
    ).to.deep.equal([
      '/support/console/68.0/integration.js',
      `${resource}/toolkit.js`,
      `${resource}/panels.js`,
    ]);
    expect([...document.head.querySelectorAll('link')].map(link => link.getAttribute('href'))).to.deep.equal([
      '/slds/slds.css',
      `${resource}/panels.css`,
    ]);
    expect(document.body.className).to.equal('slds-scope');
    expect([...document.querySelector('main')!.children].map(({ localName }) => localName)).to.deep.equal([
      'h1',
      'genesys-status',
      'genesys-actions',
      'genesys-event-log',
    ]);
    expect(document.querySelector('h1')!.textContent).to.equal('Hello Ada');
    expect(document.querySelector('genesys-actions')!.getAttribute('interaction')).to.equal(
      '500000000000001',
    );
    expect(document.body.innerHTML).not.to.contain('apex:').and.not.to.contain('Hears and drives');
  });

  it('one with scripts and handlers in it, as the vendor’s example: it runs', () => {
    let told: ReturnType<typeof fakeConsole> | undefined;
    const { window } = new JSDOM(htmlOf(handWrittenPage), {
      runScripts: 'dangerously',
      beforeParse: opened => (told = fakeConsole(opened)),
    });
    const { document } = window;
    expect(document.head.querySelector('script')!.getAttribute('src')).to.equal(
      '/support/console/34.0/integration.js',
    );

    document.querySelector<HTMLInputElement>('#call')!.value = '44560000-0000-4000-8000-000000000001';
    document.querySelector<HTMLInputElement>('input[value=Hold]')!.click();
    document.querySelector<HTMLInputElement>('input[value=Available]')!.click();
    told!.listeners.get('inin.salesforce.constants.consoleevent.pc.UPDATE_STATUS')!({
      message: '<b>ON_QUEUE',
    });

    expect(told!.fired).to.deep.equal([
      [
        'inin.salesforce.constants.consoleevent.changestate',
        '{"data":{"id":"44560000-0000-4000-8000-000000000001","action":"hold"}}',
      ],
      ['inin.salesforce.constants.consoleevent.changestatus', 'AVAILABLE'],
      ['presence', '0N5000000000001'],
    ]);
    expect(document.querySelector('textarea')!.value).to.equal('true \n{"success":true} \n<b>ON_QUEUE');
    expect(document.querySelectorAll('br, hr, label')).to.have.length(3);
  });

  it('one for Lightning, with the channel of the managed package', () => {
    const html = htmlOf(`<apex:page docType="html-5.0" showHeader="false">
      <script>const channel = "{!JSENCODE($MessageChannel.purecloud__ClientEvent__c)}";</script></apex:page>`);
    expect(html).to.contain('const channel = "token-of-ClientEvent";');
  });

  it('one that puts what others have written into a script keeps it a text with JSENCODE', () => {
    const html = htmlOf(
      `<apex:page><script>window.found = '{!JSENCODE($CurrentPage.parameters.hostile)}';</script></apex:page>`,
    );
    const { window } = new JSDOM(html, { runScripts: 'dangerously' });
    expect((window as unknown as { found: string }).found).to.equal(
      `</script><img src=x onerror="alert('1')">`,
    );
    expect(window.document.querySelector('img')).to.equal(null);
  });
});
