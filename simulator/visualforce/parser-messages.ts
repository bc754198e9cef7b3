/** What saxes complains about, in words for the author of a page. */
export interface ParserMessage {
  message: string;
  advice: string;
  /** Where the mistake is, when not where the parser stands. */
  place?: 'attribute' | 'start';
  /** The parser finds its way afterwards: whatever it says next is about another mistake. */
  isHarmless?: boolean;
}

const messages: Readonly<Record<string, ParserMessage>> = {
  'attribute without value.': {
    message: 'an attribute has no value',
    advice: 'Give it one: disabled="disabled". In Visualforce every attribute has a value between quotes.',
    place: 'attribute',
    isHarmless: true,
  },
  'unquoted attribute value.': {
    message: "an attribute's value has no quotes",
    advice: 'Put it between quotes.',
    place: 'attribute',
    isHarmless: true,
  },
  'no whitespace between attributes.': {
    message: 'two attributes touch',
    advice: 'Write a space between them.',
    isHarmless: true,
  },
  'malformed comment.': {
    message: 'there is “--” in a comment',
    advice: 'Write it otherwise: XML allows it only where a comment ends.',
    isHarmless: true,
  },
  'the string "]]>" is disallowed in char data.': {
    message: 'there is “]]>” in the text',
    advice: 'Write ]]&gt;.',
    isHarmless: true,
  },
  'document must contain a root element.': {
    message: 'there is no apex:page here',
    advice: 'Put everything between <apex:page> and </apex:page>.',
    place: 'start',
  },
  'disallowed character in attribute name.': {
    message: 'this can be no attribute',
    advice: 'Look for a quote too many or too few in this tag, or the one before.',
  },
  'unexpected end.': {
    message: 'the page ends too early',
    advice: 'Look for a tag, a comment or a quote that is not closed.',
  },
};

/** These are said better where the markup is read. */
const ignored = /^(?:duplicate attribute|text data outside of root node|documents may contain only one root)/;

const lessThanInAttribute: ParserMessage = {
  message: "there is “<” in an attribute's value",
  advice: 'Write &lt;, or close the quote of this attribute.',
  place: 'attribute',
};

/**
 * @param character what the parser has stumbled over
 * @returns undefined for what needs no word of its own
 */
export function explain(parserMessage: string, character: string | undefined): ParserMessage | undefined {
  if (ignored.test(parserMessage)) return undefined;
  if (parserMessage === 'disallowed character.' && character === '<') return lessThanInAttribute;
  if (parserMessage === 'disallowed character in attribute name.' && character === '/') {
    return { ...messages['attribute without value.']!, isHarmless: false };
  }
  return (
    messages[parserMessage] ?? {
      message: `this is not well-formed XML: ${parserMessage.replace(/\.$/, '')}`,
      advice: 'Look for a quote or a bracket too many or too few in this tag, or the one before.',
    }
  );
}
