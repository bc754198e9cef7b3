import { expect } from 'chai';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { renderPage, renderProblems } from '../../simulator/visualforce/index.js';
import { bodyOf, context } from '../support/rendering.js';
import { runs } from '../support/runs.js';

const validPage = `<apex:page showHeader="false" docType="html-5.0" title="{!$User.FirstName}">
  <apex:slds/>
  <!-- a comment -->
  <apex:includeScript value="{!URLFOR($Resource.GenesysConsole, 'toolkit.js')}" loadOnReady="true"/>
  <apex:variable var="shown" value="{!AND(LEN('ab') = 2, NOT(false))}"/>
  <script>if (a < b && c) { f('{!JSENCODE($User.LastName)}'); }</script>
  <apex:form id="f"><apex:outputPanel id="p" layout="block" rendered="{!shown}">a &amp; b &nbsp;</apex:outputPanel></apex:form>
  <apex:outputText value="{0} {1}"><apex:param value="{!1 + 2 * 3}"/><apex:param value="x"/></apex:outputText>
  <input type="button" onclick="f('a')"/><br/><![CDATA[ c ]]>
</apex:page>`;

const fragments = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '&',
    '&amp;',
    '&#0;',
    ';',
    '"',
    "'",
    '=',
  ],
  ...[
    '{!',
    '}',
    '{',
    '(',
    ')',
    '[',
    ']',
    ',',
    '.',
    '$',
    '$Resource',
    '$User.FirstName',
    'IF(',
    '\\',
    '\n',
    '\r\n',
    '\u0000',
  ],
  ...[
    '<apex:page>',
    '</apex:page>',
    '<script>',
    '</script>',
    '<style',
    '<br/>',
    '<apex:outputText value="',
    '<!DOCTYPE',
  ],
  ...[
    'rendered="',
    'html-',
    'constructor',
    '__proto__',
    '\uD800',
    '😀',
    '\uE000',
    '\u2028',
    '0',
    '1e9',
    '^',
    '-',
    '!',
  ],
];

/** A valid page with some places overwritten. */
const mutatedPage = fc
  .array(
    fc.record({
      at: fc.nat(validPage.length),
      remove: fc.integer({ min: 0, max: 12 }),
      insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 3 })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(changes =>
    changes.reduce(
      (page, { at, remove, insert }) => page.slice(0, at) + insert + page.slice(at + remove),
      validPage,
    ),
  );

const anyMarkup = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map(parts => parts.join('')),
  fc
    .array(fc.constantFrom(...fragments), { maxLength: 20 })
    .map(parts => `<apex:page>${parts.join('')}</apex:page>`),
  mutatedPage,
);

describe('the Visualforce renderer, whatever it is given,', () => {
  it('answers with a page or with problems that have a place in the source', () => {
    fc.assert(
      fc.property(anyMarkup, source => {
        const result = renderPage(source, 'Any.page', context);
        const isShown = 'html' in result;
        const problems = isShown ? result.warnings : result.problems;
        const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
        if (!isShown) expect(problems).not.to.have.length(0);
        for (const { line, column, message, advice } of problems) {
          expect(line).to.be.within(1, lines.length);
          expect(column).to.be.within(1, lines[line - 1]!.length + 1);
          expect(message).not.to.match(/undefined|\[object/);
          expect(advice).not.to.equal('');
        }
        if (!isShown) expect(renderProblems(problems)).to.contain('Any.page');
      }),
      { numRuns: runs(5000) },
    );
  }).timeout(60_000);

  it('reads any expression, or says what is wrong with it', () => {
    const parts = fc.constantFrom(
      ...[
        '1',
        '.5',
        "'a'",
        '"b"',
        'true',
        'null',
        '$User.FirstName',
        '$Resource',
        '$CurrentPage.parameters.id',
        'x',
        '(',
      ],
      ...[
        ')',
        '+',
        '-',
        '*',
        '/',
        '^',
        '&',
        '&&',
        '||',
        '=',
        '<>',
        '<',
        '!',
        ',',
        '.',
        '[',
        ']',
        'IF(',
        'CASE(',
        'MID(',
      ],
      ...['SUBSTITUTE(', 'URLFOR(', 'NOW()', 'TODAY()', 'VALUE(', 'TEXT(', 'toString', 'constructor('],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 15 }), expression => {
        renderPage(`<apex:page><p>{!${expression.join(' ')}}</p></apex:page>`, 'Any.page', context);
      }),
      { numRuns: runs(5000) },
    );
  }).timeout(60_000);

  it('shows the values of expressions as text, in texts and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/=ab;{!}'), minLength: 1 }), value => {
        const changed = { ...context, user: { Name: value } };
        const result = renderPage(
          `<apex:page><p title="{!$User.Name}">{!$User.Name}</p><apex:outputText title="{!$User.Name}" value="{!$User.Name}"/></apex:page>`,
          'Any.page',
          changed,
        );
        if ('problems' in result) throw new Error(JSON.stringify(result.problems));
        const { document } = new JSDOM(result.html).window;
        for (const element of document.querySelectorAll('p, span')) {
          expect(element.getAttribute('title')).to.equal(value);
          expect(element.textContent).to.equal(value);
        }
        expect(document.body.querySelectorAll('*')).to.have.length(2);
      }),
      { numRuns: runs(200) },
    );
  }).timeout(60_000);

  it('shows any text that is written as XML wants it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), text => {
        fc.pre(!text.includes('{!'));
        const written = text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`);
        const { document } = new JSDOM(bodyOf(`<p>a${written}</p>`)).window;
        expect(document.querySelector('p')!.textContent).to.equal(`a${text}`);
      }),
      { numRuns: runs(200) },
    );
  }).timeout(60_000);

  it('takes its time from the length of a page, not from its square', () => {
    for (const part of [
      '<script>',
      '{!',
      "{!'",
      '{!"',
      '&',
      '<p a="',
      '<!--',
      '<style ',
      '{!(',
      '</b>',
      '<b>',
      '<apex:form "',
    ]) {
      // Not the clock's time: other tests may run beside this one.
      const started = process.cpuUsage();
      renderPage(`<apex:page>${part.repeat(20_000)}</apex:page>`, 'Any.page', context);
      renderPage(`<apex:page><script>${part.repeat(20_000)}</script></apex:page>`, 'Any.page', context);
      expect(process.cpuUsage(started).user / 1000, part).to.be.below(2000);
    }
  }).timeout(60_000);

  it('leaves Object.prototype alone', () => {
    const before = Reflect.ownKeys(Object.prototype);
    renderPage(
      '<apex:page><p __proto__="a">{!__proto__}{!$User.__proto__}{!constructor(1)}</p></apex:page>',
      'a',
      context,
    );
    expect(Reflect.ownKeys(Object.prototype)).to.deep.equal(before);
  });
});
