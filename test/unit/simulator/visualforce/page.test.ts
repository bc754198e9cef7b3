import { expect } from 'chai';
import { renderPage, renderProblems, type ValueRecord } from '../../../../simulator/visualforce/index.js';
import { bodyIn, context, foundIn, htmlOf, problemsOf, shown } from '../../../support/rendering.js';

const transitional =
  '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">';

function contentTypeOf(source: string): string {
  const result = renderPage(source, 'Some.page', context);
  return 'contentType' in result ? result.contentType : '';
}

describe('apex:page', () => {
  it('is a whole HTML page, with Salesforce’s doctype', () => {
    expect(htmlOf('<apex:page>a</apex:page>')).to.equal(
      `${transitional}\n<html>\n<head></head>\n<body>a</body>\n</html>`,
    );
    expect(contentTypeOf('<apex:page>a</apex:page>')).to.equal('text/html; charset=UTF-8');
  });

  it('docType chooses the doctype; an unknown one does not', () => {
    const doctypeOf = (docType: string) => htmlOf(`<apex:page doctype="${docType}"/>`).split('\n')[0];
    expect(doctypeOf('html-5.0')).to.equal('<!DOCTYPE html>');
    expect(doctypeOf('xhtml-1.0-strict')).to.contain('XHTML 1.0 Strict');
    expect(doctypeOf('html-9')).to.equal(transitional);
  });

  it('title and html- attributes go where they belong', () => {
    expect(
      htmlOf('<apex:page title="a &amp; {!$User.LastName}" html-lang="en" showHeader="false"/>'),
    ).to.contain('<html lang="en">\n<head><title>a &amp; O&#39;Hara &lt;b&gt;</title></head>\n<body></body>');
  });

  it('marks the body for the Lightning Design System', () => {
    expect(htmlOf('<apex:page><p><apex:slds/></p></apex:page>')).to.contain(
      '<body class="slds-scope"><p></p></body>',
    );
  });

  it('with a head of its own puts scripts into that', () => {
    expect(
      htmlOf(
        '<apex:page docType="html-5.0"><p><apex:includeScript value="/a.js"/></p><head><meta charset="utf-8"/></head></apex:page>',
      ),
    ).to.equal(
      '<!DOCTYPE html>\n<html>\n<head><script type="text/javascript" src="/a.js"></script><meta charset="utf-8"/></head>' +
        '<body><p></p></body>\n</html>',
    );
  });

  it('applyHtmlTag="false" leaves all tags to the page', () => {
    const attributes = 'docType="html-5.0" showHeader="false" applyHtmlTag="false"';
    expect(
      htmlOf(
        `<apex:page ${attributes}><html lang="en"><head><title>a</title></head><body class="b"><apex:slds/></body></html></apex:page>`,
      ),
    ).to.equal(
      '<!DOCTYPE html>\n<html lang="en"><head><link rel="stylesheet" type="text/css" href="/slds/slds.css"/>' +
        '<title>a</title></head><body class="b"></body></html>',
    );
    expect(htmlOf(`<apex:page title="t" ${attributes}><html><body>a</body></html></apex:page>`)).to.equal(
      '<!DOCTYPE html>\n<html><head><title>t</title></head>\n<body>a</body></html>',
    );
    expect(htmlOf(`<apex:page ${attributes}><html><body>a</body></html></apex:page>`)).to.equal(
      '<!DOCTYPE html>\n<html><body>a</body></html>',
    );
  });

  it('applyBodyTag="false" leaves the body to the page', () => {
    expect(
      htmlOf(
        '<apex:page docType="html-5.0" applyBodyTag="false"><apex:slds/><body class="slds-scope">a</body></apex:page>',
      ),
    ).to.equal(
      '<!DOCTYPE html>\n<html>\n<head><link rel="stylesheet" type="text/css" href="/slds/slds.css"/></head>\n' +
        '<body class="slds-scope">a</body>\n</html>',
    );
  });

  it('of another content type is what stands in it', () => {
    const source = '<apex:page contentType="application/json#a.json">\n{"a": "{!1 + 1}"}\n</apex:page>';
    expect(htmlOf(source)).to.equal('{"a": "2"}');
    expect(contentTypeOf(source)).to.equal('application/json; charset=UTF-8');
    expect(contentTypeOf('<apex:page contentType="text/html; charset=latin1"/>')).to.equal(
      'text/html; charset=latin1',
    );
  });

  it('rendered="false" leaves it empty', () => {
    expect(htmlOf('<apex:page rendered="{!1 > 2}">a<apex:slds/></apex:page>')).to.contain(
      '<head></head>\n<body></body>',
    );
  });

  it('with Apex code is shown, and says once, first of all, what it needs', () => {
    const source = `<apex:page controller="A" extensions="B, C" action="{!go}">
      <b>a & {!rows[0].Name}</b> {!user.Name}{!user.Name} <apex:commandLink action="{!next}"/>
      <apex:outputText rendered="{!AND(NOT(isAgent), count < 1)}" value="b"/></apex:page>`;
    expect(foundIn(source)).to.deep.equal([
      '1:12 needs Apex: go, rows[0].Name, user.Name, next, isAgent, count',
      '2:12 an “&” stands alone',
      "2:59 <apex:commandLink> can't be shown here",
    ]);
    expect(shown(source).html).to.contain('<b>a & </b>');
  });

  describe('with a standard controller', () => {
    const records = (object: string): ValueRecord[] =>
      object === 'Case'
        ? [
            { Id: '500000000000001AAA', CaseNumber: '1', Contact: { Name: 'Ada' } },
            { Id: '500000000000002AAA', CaseNumber: '2', Contact: { Name: '<b>' } },
          ]
        : [];
    const page = '<apex:page standardController="Case">{!Case.CaseNumber} {!case.contact.name}</apex:page>';
    const at = (parameters: Record<string, string>) => ({
      records,
      currentPage: { url: '/apex/Some', name: 'Some', parameters },
    });

    it('has the fields of the record in its address', () => {
      expect(htmlOf(page, at({ ID: '500000000000002' }))).to.contain('<body>2 &lt;b&gt;</body>');
    });

    it('has those of the first record where its address names none', () => {
      expect(htmlOf(page, at({}))).to.contain('<body>1 Ada</body>');
    });

    it('needs no record where it uses none', () => {
      expect(htmlOf('<apex:page standardController="Lead">a</apex:page>')).to.contain('<body>a</body>');
    });

    it('says which fields there are not, and takes them from the values', () => {
      const source = '<apex:page standardController="Case" extensions="E">{!Case.X__c}</apex:page>';
      expect(foundIn(source, at({}))).to.deep.equal(["1:55 the simulator's Case has no X__c"]);
      expect(htmlOf(source, { ...at({}), values: { Case: { X__c: 'x' } } })).to.contain('<body>x</body>');
    });

    it('has a list of all records', () => {
      const list = `<apex:page standardController="Case" recordSetVar="cases">
        <apex:repeat value="{!cases}" var="each" first="1">{!each.CaseNumber}</apex:repeat></apex:page>`;
      expect(bodyIn(htmlOf(list, at({}))).trim()).to.equal('2');
    });
  });

  it('with Apex code gets the script of remote actions, and the names of its controllers', () => {
    const source = `<apex:page controller="A" extensions="B, C"><script>call('{!$RemoteAction.A.get}');</script></apex:page>`;
    const html = htmlOf(source, { remotingUrl: '/remoting.js' });
    expect(html).to.contain(
      '<script type="text/javascript" src="/remoting.js" data-controllers="A B C"></script>',
    );
    expect(html).to.contain("call('A.get')");
    expect(htmlOf('<apex:page/>', { remotingUrl: '/remoting.js' })).not.to.contain('remoting');
  });

  it('has no attributes that Salesforce does not know', () => {
    expect(
      foundIn('<apex:page showheader="false" renderAs="pdf" lang="en" cache="{!false}"/>'),
    ).to.deep.equal([
      '1:31 apex:page has no attribute renderAs here',
      '1:46 apex:page has no attribute lang here',
    ]);
  });
});

describe('the page of problems', () => {
  it('says file, place, tag, what is wrong and what to do', () => {
    const html = renderProblems(problemsOf('<apex:page>\n<apex:commandButton/>{!none}</apex:page>'));
    expect(html).to.contain('<title>2 problems in Some.page</title>');
    expect(html).to.contain('<code>Some.page:2:1</code> <code>&lt;apex:commandButton&gt;</code>');
    expect(html).to.contain('&lt;apex:commandButton&gt; can&#39;t be shown here');
    expect(html).to.contain('&lt;button type=&quot;button&quot;');
    expect(html).to.contain('<code>Some.page:2:24</code>');
  });

  it('shows everything as text', () => {
    const hostile = '<img src=x onerror="a()">';
    const html = renderProblems([
      { file: hostile, line: 1, column: 1, tag: hostile, message: hostile, advice: hostile },
    ]);
    expect(html).not.to.contain('<img');
    expect(html).to.contain('<title>A problem in &lt;img');
  });
});
