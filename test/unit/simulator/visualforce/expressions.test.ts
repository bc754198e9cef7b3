import { expect } from 'chai';
import { bodyIn, bodyOf, foundIn, problemsOf, shown } from '../../../support/rendering.js';

/** The text that an expression writes, before it is encoded. */
function valueOf(expression: string): string {
  return bodyOf(`<apex:outputText escape="false" value="{!${expression}}"/>`);
}

/** The problem with an expression. */
function problemOf(expression: string): string {
  return problemsOf(`<apex:page>{!${expression}}</apex:page>`)
    .map(({ message }) => message)
    .join('; ');
}

describe('expressions of a Visualforce page', () => {
  it('know texts, numbers, booleans and null', () => {
    expect(valueOf(`'it\\'s "so"'`)).to.equal(`it's "so"`);
    expect(valueOf(`"a\\\\b"`)).to.equal('a\\b');
    expect(valueOf('1.50')).to.equal('1.5');
    expect(valueOf('TRUE')).to.equal('true');
    expect(valueOf('null')).to.equal('');
  });

  it('calculate, with the usual precedence', () => {
    expect(valueOf('1 + 2 * 3 - 4 / 2')).to.equal('5');
    expect(valueOf('(1 + 2) * -3')).to.equal('-9');
    expect(valueOf('0.1 + 0.2')).to.equal('0.3');
    expect(valueOf('2 ^ 10')).to.equal('1024');
    expect(valueOf(`'a' & 1 + 1 & 'b'`)).to.equal('a2b');
    expect(valueOf(`'a' + 'b'`)).to.equal('ab');
  });

  for (const [expression, value] of [
    ['1 = 1', true],
    ['1 == 2', false],
    ['1 <> 2', true],
    ['1 != 1', false],
    [`'a' == 'A'`, false],
    ['1 < 2 && 2 <= 2', true],
    ['1 > 2 || 2 >= 3', false],
    ['!(1 > 2)', true],
    ['!true || true', true],
    [`null == ''`, true],
    ['TODAY() < NOW()', true],
  ] as const) {
    it(`compare: ${expression} is ${value}`, () => {
      expect(valueOf(expression)).to.equal(String(value));
    });
  }

  for (const [expression, value] of [
    [
      `JSENCODE('<B>Enter the user\\'s name</b>')`,
      `\\u003CB\\u003EEnter the user\\'s name\\u003C\\/b\\u003E`,
    ],
    [`HTMLENCODE('<B>Enter the user\\'s name</b>')`, '&lt;B&gt;Enter the user&#39;s name&lt;/b&gt;'],
    [`JSINHTMLENCODE('<b>')`, '&lt;b&gt;'],
    [`URLENCODE('a b/c!é')`, 'a%20b%2Fc%21%C3%A9'],
    [`IF(1 < 2, 'yes', 1 / 0)`, 'yes'],
    ['if(Not(true), 1, 2)', '2'],
    ['AND(true, 1 = 1, !false)', 'true'],
    ['OR(false, 1 = 2)', 'false'],
    [`ISBLANK('')`, 'true'],
    ['ISNULL($CurrentPage.parameters.none)', 'true'],
    [`BLANKVALUE('', 'b')`, 'b'],
    [`NULLVALUE(null, 'b')`, 'b'],
    [`CASE('b', 'a', 1, 'b', 2, 3)`, '2'],
    [`CASE('z', 'a', 1, 3)`, '3'],
    [`CONTAINS('abc', 'b')`, 'true'],
    [`BEGINS('abc', 'b')`, 'false'],
    [`LEN('abc')`, '3'],
    [`LEFT('abc', 2)`, 'ab'],
    [`RIGHT('abc', 2)`, 'bc'],
    [`RIGHT('abc', 9)`, 'abc'],
    [`MID('abcd', 2, 2)`, 'bc'],
    [`LOWER('Ab') & UPPER('Ab')`, 'abAB'],
    [`TRIM('  a ')`, 'a'],
    [`SUBSTITUTE('a.b.c', '.', '$&')`, 'a$&b$&c'],
    [`FIND('c', 'abcabc')`, '3'],
    [`FIND('c', 'abcabc', 4)`, '6'],
    [`FIND('z', 'abc')`, '0'],
    [`TEXT(12) & TEXT(true)`, '12true'],
    [`VALUE('12') + 1`, '13'],
    ['BR()', '<br>'],
    ['ABS(-1.5)', '1.5'],
    ['ROUND(1.005, 2)', '1.01'],
    ['ROUND(-1.5, 0)', '-2'],
    ['ROUND(225.49, -2)', '200'],
    ['CEILING(2.5) & CEILING(-2.5)', '3-3'],
    ['FLOOR(2.5) & FLOOR(-2.5)', '2-2'],
    ['MOD(7, 3)', '1'],
    ['MIN(3, 1, 2) & MAX(3, 1, 2)', '13'],
    [`ISPICKVAL('New', 'New')`, 'true'],
    [`INCLUDES('Red;Blue', 'Blue') & INCLUDES('Red;Blue', 'Bl')`, 'truefalse'],
    [`ISNUMBER('-1.5') & ISNUMBER('') & ISNUMBER('1a')`, 'truefalsefalse'],
    [`REGEX('a1', '[a-z]\\\\d') & REGEX('a12', '[a-z]\\\\d')`, 'truefalse'],
    [`CASESAFEID('500A000000bCDef')`, '500A000000bCDefIAG'],
    [`CASESAFEID('500A000000bCDefIAG')`, '500A000000bCDefIAG'],
    [`LPAD('7', 3, '0') & RPAD('7', 3) & LPAD('1234', 2)`, '0077  12'],
    [`HYPERLINK('/a?b=1&c=2', '<b>')`, '<a href="/a?b=1&amp;c=2" target="_blank">&lt;b&gt;</a>'],
    [`IMAGE('/a.png', 'A', 10, 20)`, '<img src="/a.png" alt="A" border="0" height="10" width="20"/>'],
    ['GETSESSIONID()', 'SESSION_ID_REMOVED'],
    ['DATE(2024, 2, 29)', '2/29/2024'],
    [`DATEVALUE('2024-12-31')`, '12/31/2024'],
    ['DATEVALUE(NOW()) = TODAY()', 'true'],
    ['YEAR(TODAY()) & MONTH(TODAY()) & DAY(TODAY())', '202423'],
    ['NOT false', 'true'],
    ['NOT $CurrentPage.parameters.none', 'true'],
    ['NOW()', '2/3/2024 3:04 PM'],
    ['TODAY()', '2/3/2024'],
    ['TEXT(NOW())', '2024-02-03 15:04:05Z'],
  ] as const) {
    it(`have the function in ${expression}`, () => {
      expect(valueOf(expression)).to.equal(value);
    });
  }

  it('know static resources, and files in them', () => {
    const url = '/resource/1700000000000/GenesysConsole';
    expect(valueOf('$Resource.GenesysConsole')).to.equal(url);
    expect(valueOf(`URLFOR($Resource.GenesysConsole, 'toolkit.js')`)).to.equal(`${url}/toolkit.js`);
    expect(valueOf(`URLFOR($Resource.GenesysConsole, '/css/panels.css')`)).to.equal(`${url}/css/panels.css`);
    expect(valueOf(`URLFOR($Resource['GenesysConsole'], 'toolkit.js')`)).to.equal(`${url}/toolkit.js`);
  });

  it('make URLs with parameters', () => {
    expect(valueOf(`URLFOR('/support/console/34.0/integration.js')`)).to.equal(
      '/support/console/34.0/integration.js',
    );
    expect(valueOf(`URLFOR($Page.Other, null, [a='1 2', 'b-c'=$User.FirstName])`)).to.equal(
      '/apex/Other?a=1%202&b-c=Ada',
    );
  });

  it('know the user, the page, its parameters and message channels, without minding case', () => {
    expect(valueOf('$User.firstName')).to.equal('Ada');
    expect(valueOf('$currentpage.NAME & $CurrentPage.Url')).to.equal('Some/apex/Some?id=500000000000001');
    expect(valueOf('$CurrentPage.parameters.ID')).to.equal('500000000000001');
    expect(valueOf(`$CurrentPage.parameters['id']`)).to.equal('500000000000001');
    expect(valueOf('$MessageChannel.purecloud__ClientEvent__c')).to.equal('token-of-ClientEvent');
  });

  it('read quotes and signs that need not be escaped in them, and such as are', () => {
    expect(bodyOf(`<i title="{!IF(1 < 2 && 2 > 1, "a", 'b')}"></i>`)).to.equal('<i title="a"></i>');
    expect(bodyOf(`<i title="{!IF(1 &lt; 2 &amp;&amp; true, &quot;a&quot;, 'b')}"></i>`)).to.equal(
      '<i title="a"></i>',
    );
    expect(bodyOf(`{!'}' & '{!'}`)).to.equal('}{!');
  });

  it('take elements of lists, entries of maps and fields of records, by name or by another value', () => {
    const values = {
      list: ['a', { Name: 'b' }],
      map: { first: { Name: 'c' }, __proto__x: 1 },
      key: 'first',
      index: 1,
    };
    const given = (expression: string) =>
      bodyOf(`<apex:outputText escape="false" value="{!${expression}}"/>`, { values });
    expect(given('list[0] & list[index].Name')).to.equal('ab');
    expect(given(`map[key].name & map['first']['Name'] & Map.First.Name`)).to.equal('ccc');
    expect(given('map[list[0]] & list[9] & map.constructor')).to.equal('');
    expect(given('list')).to.equal('[a, {Name=b}]');
    expect(given('list.size')).to.equal('2');
  });

  it('have the values that are given for global variables, and say how to give others', () => {
    const values = {
      $Permission: { Agent: true },
      $Label: { Hello: '<Hi>' },
      $User: { Team__c: 'Blue' },
      $Setup: { Cti__c: { Url__c: '/x' } },
      $ObjectType: { Case: { fields: { Status: { label: 'State' } } } },
      $Api: { Session_ID: 'made-up' },
    };
    const given = (expression: string) => bodyOf(`{!${expression}}`, { values });
    expect(given(`IF($Permission.agent, 'yes', 'no')`)).to.equal('yes');
    expect(given(`$Label.Hello & $Label['Hello']`)).to.equal('&lt;Hi&gt;&lt;Hi&gt;');
    expect(given('$User.Team__c & $User.FirstName')).to.equal('BlueAda');
    expect(given('$Setup.Cti__c.Url__c')).to.equal('/x');
    expect(given(`$ObjectType['Case'].Fields.Status.Label`)).to.equal('State');
    expect(given('GETSESSIONID()')).to.equal('made-up');
    const [problem] = problemsOf(`<apex:page>{!IF($Permission.Other, 'yes', 'no')}</apex:page>`, { values });
    expect(problem).to.deep.include({ column: 17, message: '$Permission.Other is not known here' });
    expect(problem!.advice).to.contain('{ "$Permission": { "Other": … } }');
  });

  it('write nothing where they have no value, false for a permission, and go on with what is known', () => {
    const page = shown(
      `<apex:page>[{!$Permission.Other}][{!IF($Label.Other, 'yes', 'no')}][{!FOO('a')}][{!1 / 0}]</apex:page>`,
    );
    expect(bodyIn(page.html)).to.equal('[false][no][][]');
    expect(page.warnings.map(({ message }) => message)).to.deep.equal([
      '$Permission.Other is not known here',
      '$Label.Other is not known here',
      'there is no function FOO here',
      'this divides by zero',
    ]);
  });

  it('stay as they are written where they can’t be read', () => {
    const page = shown(`<apex:page><script>if (a) {!b || c();}</script>{!1 +</apex:page>`);
    expect(bodyIn(page.html)).to.equal('<script>if (a) {!b || c();}</script>{!1 +');
  });

  describe('are told of, with the place and what to do,', () => {
    it('when they name what is not there', () => {
      const [first, second] = problemsOf(
        `<apex:page>\n  <p title="x {!$Resource.None}">{!IF(false, account.Name, 1)}</p>\n</apex:page>`,
      );
      expect(first).to.deep.include({ file: 'Some.page', line: 2, column: 17, tag: 'p' });
      expect(first!.message).to.equal('there is no static resource named None');
      expect(first!.advice).to.contain('None.resource');
      expect(second).to.deep.include({ line: 2, column: 46, message: 'account.Name is not known here' });
      expect(problemOf('$Label.Hello')).to.equal('$Label.Hello is not known here');
      expect(problemOf('URLFOR($Action.Case.New)')).to.equal('$Action.Case.New is not known here');
      expect(problemOf('$MessageChannel.other__c')).to.equal(
        'there is no message channel named other__c here',
      );
      expect(problemOf('$User.Nothing')).to.equal('$User has no Nothing here');
      expect(problemOf('$User')).to.equal('$User alone has no value');
      expect(problemOf('VLOOKUP(1)')).to.equal('there is no function VLOOKUP here');
    });

    it('when they are not written as expressions are', () => {
      expect(problemOf(`'a`)).to.equal('a text in this expression is not closed');
      expect(problemOf('1 +')).to.equal('the expression ends where a value should be');
      expect(problemOf('')).to.equal('the expression ends where a value should be');
      expect(problemOf('(1')).to.equal('the expression ends where ) should be');
      expect(problemOf('1 2')).to.equal('“2” stands where an operator or the closing } should be');
      expect(problemOf('a.')).to.equal('the expression ends where a name should be');
      expect(problemOf('1 ; 2')).to.equal('“;” has no meaning in an expression');
      expect(problemOf('LEN()')).to.equal('LEN was given 0 values');
      expect(problemOf('$Resource[1')).to.equal('the expression ends where ] should be');
    });

    it('when they are not closed', () => {
      expect(foundIn('<apex:page>\n<p>{!1 + 1</p>\n</apex:page>')).to.deep.equal([
        '2:4 this expression is not closed',
      ]);
    });

    it('when their values do not fit', () => {
      expect(problemOf('1 / 0')).to.equal('this divides by zero');
      expect(problemOf(`'a' * 2`)).to.equal('a number is needed here, and this is a text');
      expect(problemOf(`1 + 'a'`)).to.equal('+ adds two numbers or joins two texts');
      expect(problemOf('$CurrentPage.parameters.none < 1')).to.contain('can be compared');
      expect(problemOf(`IF('a', 1, 2)`)).to.equal('true or false is needed here, and this is a text');
      expect(problemOf(`CASE(1, 2, 3)`)).to.equal('CASE was given 3 values');
      expect(problemOf(`CASE(1, 2, 3, 4, 5)`)).to.equal('CASE has no value for “otherwise”');
      expect(problemOf(`[a=1]`)).to.equal('brackets mean nothing here');
    });

    it('when they are too long or nested too deep', () => {
      expect(problemOf('('.repeat(2000))).to.equal('this expression is nested too deep');
      expect(problemOf(`1${'+1'.repeat(3000)}`)).to.equal('this expression is too long');
    });
  });
});
