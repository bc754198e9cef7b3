import { expect } from 'chai';
import { bodyIn, bodyOf, foundIn, htmlOf, problemsOf, shown } from '../../../support/rendering.js';

function headOf(markup: string): string {
  return /<head>([^]*)<\/head>/.exec(htmlOf(`<apex:page>${markup}</apex:page>`))![1]!;
}

describe('Visualforce components', () => {
  describe('apex:includeScript, apex:stylesheet and apex:slds', () => {
    it('go into the head, each file once, in the order of the page', () => {
      const head = headOf(`
        <apex:includeScript value="/support/console/34.0/integration.js"/>
        <p><apex:stylesheet value="{!URLFOR($Resource.GenesysConsole, 'panels.css')}"/></p>
        <apex:slds/>
        <apex:includeScript value="{!$Resource.GenesysConsole}" html-data-a="1"/>
        <apex:includeScript value="/support/console/34.0/integration.js"/>
        <apex:slds/>`);
      expect(head.split('\n')).to.deep.equal([
        '<script type="text/javascript" src="/support/console/34.0/integration.js"></script>',
        '<link rel="stylesheet" type="text/css" href="/resource/1700000000000/GenesysConsole/panels.css"/>',
        '<link rel="stylesheet" type="text/css" href="/slds/slds.css"/>',
        '<script type="text/javascript" src="/resource/1700000000000/GenesysConsole" data-a="1"></script>',
      ]);
    });

    it('loadOnReady adds the script when the document has been read', () => {
      const head = headOf(`<apex:includeScript loadOnReady="true" value="/a.js?{!'</script>'}"/>`);
      expect(head).to.contain('"DOMContentLoaded"').and.contain('"/a.js?\\u003c/script>"');
      expect(head.match(/<\/script>/g)).to.have.length(1);
    });
  });

  describe('apex:outputText', () => {
    it('writes its value, encoded unless told otherwise', () => {
      expect(bodyOf(`<apex:outputText value="{!$User.LastName} &lt;i&gt;"/>`)).to.equal(
        'O&#39;Hara &lt;b&gt; &lt;i&gt;',
      );
      expect(bodyOf(`<apex:outputText value="{!$User.LastName}" escape="false"/>`)).to.equal("O'Hara <b>");
      expect(bodyOf(`<apex:outputText value="&copy;"/>`)).to.equal('&amp;copy;');
      expect(bodyOf(`<apex:outputText value="&copy;" escape="false"/>`)).to.equal('&copy;');
    });

    it('is a span where it has something to say of its look', () => {
      expect(
        bodyOf(`<apex:outputText id="a" styleClass="b" style="c" title="d" lang="en" dir="ltr" value="e"/>`),
      ).to.equal('<span id="j_id0:a" style="c" class="b" title="d" dir="ltr" lang="en">e</span>');
    });

    it('puts its parameters into its value', () => {
      const parameters = `<apex:param value="{!$User.LastName}"/> <apex:param value="2"/>`;
      const written = (value: string) =>
        bodyOf(`<apex:outputText value="${value}">${parameters}</apex:outputText>`).trim();
      expect(written('{1} {0} {0} {2}')).to.equal('2 O&#39;Hara &lt;b&gt; O&#39;Hara &lt;b&gt; {2}');
      expect(written("it''s '{0}' 'so''")).to.equal('it&#39;s {0} so&#39;');
      expect(bodyOf(`<apex:outputText value="{0} '"/>`)).to.equal('{0} &#39;');
      expect(
        foundIn(
          `<apex:page><apex:outputText value="{0,date}"><apex:param value="1"/></apex:outputText></apex:page>`,
        ),
      ).to.deep.equal(['1:12 {0,date} is not understood here']);
    });
  });

  it('apex:outputPanel is a span, a div or nothing', () => {
    expect(bodyOf('<apex:outputPanel id="p" styleClass="a" onclick="f()">b</apex:outputPanel>')).to.equal(
      '<span id="j_id0:p" class="a" onclick="f()">b</span>',
    );
    expect(bodyOf('<apex:outputPanel layout="block" html-data-a="{!1 + 1}">b</apex:outputPanel>')).to.equal(
      '<div data-a="2">b</div>',
    );
    expect(bodyOf('<apex:outputPanel layout="none" style="c">b</apex:outputPanel>')).to.equal('b');
  });

  it('apex:outputLink is a link with its parameters', () => {
    expect(
      bodyOf(
        `<apex:outputLink value="/apex/Other?x=1" target="_blank" id="l">a<apex:param name="id" value="{!$CurrentPage.parameters.id}"/><apex:param name="q" value="a&amp;b"/></apex:outputLink>`,
      ),
    ).to.equal(
      '<a id="j_id0:l" name="j_id0:l" href="/apex/Other?x=1&amp;id=500000000000001&amp;q=a%26b" target="_blank">a</a>',
    );
  });

  it('apex:image is an img', () => {
    expect(
      bodyOf(
        `<apex:image url="{!URLFOR($Resource.GenesysConsole, 'a.png')}" alt="" width="10" styleClass="b"/>`,
      ),
    ).to.equal('<img src="/resource/1700000000000/GenesysConsole/a.png" class="b" alt="" width="10"/>');
    expect(bodyOf('<apex:image value="/a.png"/>')).to.equal('<img src="/a.png"/>');
  });

  it('apex:form is a form that posts to its page', () => {
    expect(bodyOf('<apex:form id="f" styleClass="a"><apex:outputPanel id="p"/></apex:form>')).to.equal(
      '<form id="j_id0:f" name="j_id0:f" method="post" action="/apex/Some?id=500000000000001"' +
        ' enctype="application/x-www-form-urlencoded" class="a"><span id="j_id0:f:p"></span></form>',
    );
    expect(bodyOf('<apex:form/>')).to.contain('<form id="j_id0:j_id1" ');
  });

  it('apex:variable is known from there on, by any case, and keeps what it is', () => {
    expect(bodyOf(`<apex:variable var="Shown" value="{!1 < 2}"/>{!IF(shown, SHOWN & '!', 'no')}`)).to.equal(
      'true!',
    );
    expect(
      bodyOf(`<apex:variable var="a" value="x{!1}"/><apex:variable var="a" value="{!a}y"/>{!a}`),
    ).to.equal('x1y');
    expect(foundIn(`<apex:page>{!a}<apex:variable var="a" value="1"/>{!a.b}</apex:page>`)).to.deep.equal([
      '1:14 a is not known here',
      '1:52 a has no field b',
    ]);
  });

  it('apex:repeat shows its content for each element, also between the rows of a table and in a script', () => {
    const values = { rows: [{ Name: 'a' }, { Name: '<b>' }], map: { k: 'v' }, row: 'outer' };
    expect(
      bodyOf(
        `<table><apex:repeat value="{!rows}" var="Row"><tr><td>{!row.Name}</td></tr></apex:repeat></table>{!row}`,
        { values },
      ),
    ).to.equal('<table><tr><td>a</td></tr><tr><td>&lt;b&gt;</td></tr></table>outer');
    expect(
      bodyOf(
        `<script>var all = [<apex:repeat value="{!rows}" var="row">'{!JSENCODE(row.Name)}',</apex:repeat>];</script>`,
        { values },
      ),
    ).to.equal(`<script>var all = ['a','\\u003Cb\\u003E',];</script>`);
    expect(
      bodyOf('<apex:repeat value="{!map}" var="key">{!key}={!map[key]}</apex:repeat>', { values }),
    ).to.equal('k=v');
    expect(
      bodyOf('<apex:repeat value="{!none}" var="row">a</apex:repeat>', { values: { none: null } }),
    ).to.equal('');
  });

  it('rendered="false" leaves out all that is inside, also what would go into the head', () => {
    const html = htmlOf(`<apex:page>
      <apex:outputPanel rendered="{!$User.FirstName = 'Bob'}"><apex:slds/>a {!1 / 0}</apex:outputPanel>
      <apex:outputText rendered=" False " value="b"/><apex:image rendered="FALSE" url="c"/>
      <apex:includeScript rendered="false" value="d"/></apex:page>`);
    expect(/<body>([^]*)<\/body>/.exec(html)![1]!.trim()).to.equal('');
    expect(html).to.contain('<head></head>');
  });

  it('$Component gives the id that a component has in the browser', () => {
    expect(
      bodyOf(
        `<script>'{!$Component.panel}' '{!$Component.f.panel}' '{!$Component.none}'</script><apex:form id="f"><apex:outputPanel id="Panel"/></apex:form>`,
      ),
    ).to.contain(`<script>'j_id0:f:Panel' 'j_id0:f:Panel' ''</script>`);
    expect(htmlOf('<apex:page id="own"><apex:outputText id="a" value=""/></apex:page>')).to.contain(
      '<span id="own:a">',
    );
  });

  it('may be written in any case', () => {
    expect(bodyOf('<apex:outputtext VALUE="a"/>')).to.equal('a');
  });

  describe('are told of, with what to do instead, and show a box with their tag and content:', () => {
    for (const [markup, advice] of [
      ['<apex:commandButton action="{!save}" value="{!label}"/>', '<button type="button"'],
      ['<apex:inputText value="{!name}"/>', 'HTML input'],
      ['<apex:pageBlock title="a">b</apex:pageBlock>', 'Lightning Design System'],
      ['<apex:dataTable value="{!rows}" var="row">{!row}</apex:dataTable>', 'Apex code'],
      ['<apex:iframe src="/a"/>', '<iframe'],
      ['<apex:include pageName="a"/>', 'markup of the other page'],
      ['<apex:param value="a"/>', 'apex:outputText'],
      ['<apex:page/>', 'around everything'],
      ['<apex:unheardOf/>', 'as HTML'],
      ['<c:myComponent a="{!b}"/>', 'markup of the component'],
      ['<chatter:feed entityId="{!id}"/>', 'Only Salesforce'],
      ['<flow:interview name="a"/>', 'Only Salesforce'],
      ['<soapenv:Body/>', 'Salesforce allows no tags'],
    ] as const) {
      it(markup, () => {
        const problems = problemsOf(`<apex:page>\n <p>${markup}</p></apex:page>`);
        const tag = /[\w:]+/.exec(markup)![0];
        expect(problems).to.have.length(1);
        expect(problems[0]).to.deep.include({
          line: 2,
          column: 5,
          tag,
          message: `<${tag}> can't be shown here`,
        });
        expect(problems[0]!.advice).to.contain(advice);
      });
    }

    it('but no box where none can stand', () => {
      const boxed = (markup: string) => bodyIn(shown(`<apex:page>${markup}</apex:page>`).html);
      expect(boxed('<p><apex:detail id="d"><b>a</b></apex:detail></p>')).to.match(
        /^<p><span id="j_id0:d" .*<code>&lt;apex:detail&gt;<\/code> <b>a<\/b><\/span><\/p>$/,
      );
      expect(boxed('<table><c:rows><tr><td>a</td></tr></c:rows></table>')).to.equal(
        '<table><tr><td>a</td></tr></table>',
      );
      expect(boxed('<script>a(<c:rows/>);</script>')).to.equal('<script>a();</script>');
    });

    it('when an attribute is unknown, missing, or not what it should be', () => {
      expect(
        foundIn(`<apex:page>
          <apex:includeScript src="/a.js"/>
          <apex:stylesheet value="/a.css" media="print"/>
          <apex:outputPanel rendered="maybe" id="{!1}"/>
          <apex:variable var="{!1}"/>
        </apex:page>`),
      ).to.deep.equal([
        '2:11 apex:includeScript lacks its attribute value',
        '2:31 apex:includeScript has no attribute src here',
        '3:43 apex:stylesheet has no attribute media here',
        '4:29 rendered is neither true nor false',
        '4:46 id must be a fixed text',
        '5:11 apex:variable lacks its attribute value',
        '5:26 var must be a fixed text',
      ]);
      expect(
        foundIn(`<apex:page><apex:outputPanel rendered="{!$User.FirstName}"/></apex:page>`),
      ).to.deep.equal(['1:30 rendered is neither true nor false']);
    });

    it('all of a page at once, also in what is not rendered', () => {
      expect(
        foundIn(`<apex:page>
          <apex:outputPanel rendered="false"><apex:commandLink/>{!none}</apex:outputPanel>
          <apex:inputField/>
        </apex:page>`),
      ).to.deep.equal([
        "2:46 <apex:commandLink> can't be shown here",
        '2:67 none is not known here',
        "3:11 <apex:inputField> can't be shown here",
      ]);
    });
  });
});
