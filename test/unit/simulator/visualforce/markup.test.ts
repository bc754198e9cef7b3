import { expect } from 'chai';
import { bodyOf, foundIn, htmlOf, problemsOf, refusals, shown } from '../../../support/rendering.js';

describe('the markup of a Visualforce page', () => {
  it('becomes HTML: what is empty is closed as HTML closes it', () => {
    expect(bodyOf('<div/><br/><hr class="a"/><script src="/a.js"/><textArea rows="2"/>')).to.equal(
      '<div></div><br/><hr class="a"/><script src="/a.js"></script><textArea rows="2"></textArea>',
    );
  });

  it('keeps custom elements, attributes and texts as they are written', () => {
    const markup = `<genesys-status data-x='{"a":1}' xlink:href="#a">a &amp; b &#169; é &nbsp; &lt;c&gt;</genesys-status>`;
    expect(bodyOf(markup)).to.equal(markup.replace(`'{"a":1}'`, `"{&quot;a&quot;:1}"`));
  });

  it('encodes every value of an expression, in texts and attributes', () => {
    expect(
      bodyOf(`<p title="{!$User.LastName}" onclick="f('{!$User.LastName}')">Hello {!$User.LastName}</p>`),
    ).to.equal(
      `<p title="O&#39;Hara &lt;b&gt;" onclick="f('O&#39;Hara &lt;b&gt;')">Hello O&#39;Hara &lt;b&gt;</p>`,
    );
  });

  it('leaves scripts and styles as they are written', () => {
    const script = `<script>if (1 < 2 && a > b) { f("</p>", 'it&amp;', [[1]]>0) } // don't <b></script>`;
    expect(bodyOf(script)).to.equal(script);
    const style = `<style type="text/css">a > b::after { content: "<&" }</style>`;
    expect(bodyOf(style)).to.equal(style);
  });

  it('encodes no expression in a script, which is why there is JSENCODE', () => {
    expect(
      bodyOf(`<script>var name = '{!$User.LastName}', own = '{!JSENCODE($User.LastName)}';</script>`),
    ).to.equal(`<script>var name = 'O'Hara <b>', own = 'O\\'Hara \\u003Cb\\u003E';</script>`);
  });

  it('drops comments and the marks of CDATA', () => {
    expect(bodyOf('a<!-- {!nothing} <b> & -->b<![CDATA[<i> {!1 + 1} & ]]>')).to.equal('ab&lt;i&gt; 2 &amp; ');
    expect(bodyOf('<script>//<![CDATA[\na < b;\n//]]></script>').replace(/ +\n/g, '\n')).to.match(
      /^<script>\/\/\na < b;\n\/\/ *<\/script>$/,
    );
    expect(bodyOf('<script>a;<!-- {!nothing} -->b;</script>')).to.match(/^<script>a; +b;<\/script>$/);
  });

  it('scans a script for components, whatever else looks like markup in it', () => {
    const script = `<script>a("<!-- b", '<p', ]]>{!1 + 1});<apex:outputText value="{!"'>'"}" escape="false"/></script>`;
    expect(bodyOf(script)).to.equal(`<script>a("<!-- b", '<p', ]]>2);'>'</script>`);
  });

  it('sends XML directives on', () => {
    expect(bodyOf('<?php x ?><p/>')).to.equal('<?php x ?><p></p>');
    expect(htmlOf('<?xml version="1.0"?>\n<apex:page>a</apex:page>\n')).to.contain('a');
  });

  it('may have Windows line ends and a byte order mark', () => {
    expect(foundIn('\uFEFF<apex:page>\r\n\r\n  <b></apex:page>')).to.deep.equal(['3:3 <b> is not closed']);
  });

  describe('is shown with a warning where it is not well-formed:', () => {
    for (const [what, markup, ...found] of [
      [
        'tags are closed',
        '<p><br></p>\n<p><input type="text"></p>',
        '1:15 <br> is not closed',
        '2:4 <input> is not closed',
      ],
      ['also at the end', '<p>\n<b>', '1:12 <p> is not closed', '2:1 <b> is not closed'],
      ['tags are opened', '<p></b></p>', '1:15 </b> closes nothing that is open'],
      ['case counts', '<Script></script>', '1:20 </script> closes <Script>'],
      [
        'attributes have values',
        '<input disabled type="text"/><input checked/>',
        '1:19 an attribute has no value',
        '1:48 an attribute has no value',
      ],
      ['attributes have quotes', '<p class=a title="b">{!1}</p>', "1:15 an attribute's value has no quotes"],
      [
        'attributes have no <',
        '<p class="a" title="<b>c</b>"></p>',
        "1:32 there is “<” in an attribute's value",
        "1:36 there is “<” in an attribute's value",
      ],
      ['attributes have space between them', '<p class="a"title="b"></p>', '1:24 two attributes touch'],
      ['attributes are given once', '<p class="a" class="b"></p>', '1:25 class is given twice'],
      ['< is no text', '1 < 2 <3', '1:14 “<” begins no tag here', '1:18 “<” begins no tag here'],
      [
        '& is no text',
        'a & b <a href="?a=1&b=2">c</a>',
        '1:14 an “&” stands alone',
        '1:31 an “&” stands alone',
      ],
      [
        '& is none in handlers',
        '<b onclick="a && b"></b>',
        '1:26 an “&” stands alone',
        '1:27 an “&” stands alone',
      ],
      [
        'entities are those of HTML',
        '&nbsp;&nbps;&#xD800;',
        '1:18 &nbps; is no character',
        '1:24 &#xD800; is no character',
      ],
      ['comments have no --', '<!-- a -- b -->', '1:19 there is “--” in a comment'],
      [']]> is no text', ']]>', '1:12 there is “]]>” in the text'],
      ['DOCTYPE is an attribute', '<!DOCTYPE html><p></p>', '1:12 a page has no DOCTYPE of its own'],
      ['scripts are closed', '<script>a', '1:12 <script> is not closed'],
      ['expressions are no attributes', '<p {!1}></p>', '1:15 an attribute has no value'],
    ] as const) {
      it(what, () => {
        const source = `<apex:page>${markup}</apex:page>`;
        expect(foundIn(source)).to.deep.equal(found);
        expect(shown(source).html).to.contain('<body>');
      });
    }
  });

  describe('is not shown', () => {
    for (const [why, markup, ...found] of [
      ['when a tag of a component is not closed', '<apex:form>', '1:12 <apex:form> is not closed'],
      ['when one closes nothing', '</apex:form>', '1:12 </apex:form> closes nothing that is open'],
      [
        'when two are crossed',
        '<apex:form><apex:outputPanel></apex:form></apex:outputPanel>',
        '1:23 <apex:outputPanel> is not closed',
      ],
      ['when one crosses HTML', '<p><apex:form></p></apex:form>', '1:15 <apex:form> is not closed'],
      [
        'when one crosses a script',
        '<script><apex:form></script></apex:form>',
        '1:20 <apex:form> is not closed',
      ],
      ['when a comment is not closed', '<!-- a', '1:1 <apex:page> is not closed'],
      [
        'when a quote is not closed',
        '<p class="a><b>c</b></p>',
        '1:1 <apex:page> is not closed',
        '1:15 the quote of class is not closed',
      ],
    ] as const) {
      it(why, () => {
        expect(refusals(`<apex:page>${markup}</apex:page>`)).to.deep.equal(found);
      });
    }

    it('without one apex:page around everything', () => {
      expect(refusals('')).to.deep.equal(['1:1 there is no apex:page here']);
      expect(refusals('  text')).to.deep.equal([
        '1:1 there is no apex:page here',
        '1:3 text stands outside of the page',
      ]);
      expect(refusals('<div></div>')).to.deep.equal(['1:1 a page begins with apex:page, not div']);
      expect(refusals('<apex:component/>')).to.deep.equal([
        '1:1 a page begins with apex:page, not apex:component',
      ]);
      expect(foundIn('<apex:page/>\n<p/>')).to.deep.equal(['2:1 <p> stands outside of the page']);
      expect(foundIn('<apex:page/>\n more {!1}')).to.deep.equal(['2:2 text stands outside of the page']);
      expect(foundIn('<!doctype html>\n<apex:page/>')).to.deep.equal([
        '1:1 a page has no DOCTYPE of its own',
      ]);
    });

    it('when tags are nested without end', () => {
      expect(refusals(`<apex:page>${'<b>'.repeat(20000)}`)).to.deep.equal([
        '1:1509 tags are nested too deep',
      ]);
    });
  });

  it('is told what to do about each mistake', () => {
    expect(problemsOf('<apex:page><br></apex:page>')).to.deep.equal([
      {
        file: 'Some.page',
        line: 1,
        column: 12,
        tag: 'br',
        message: '<br> is not closed',
        advice: 'Write <br/>: in Visualforce every tag is closed.',
      },
    ]);
  });

  it('reads {! as an expression in scripts, as Salesforce does, and says so', () => {
    const [problem] = problemsOf('<apex:page><script>\nif (a) {!b || c();\n}</script></apex:page>');
    expect(problem).to.deep.include({ line: 2, column: 18, tag: 'script' });
    expect(problem!.advice).to.contain('write a space after {');
  });
});
