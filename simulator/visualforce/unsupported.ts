/** The remedy for a tag that can't be shown here. */
export function adviceFor(tag: string): string {
  const [prefix, name] = tag.toLowerCase().split(':') as [string, string];
  if (prefix === 'c') return 'Put the markup of the component into the page to try it here.';
  if (prefix !== 'apex')
    return salesforcePrefixes.has(prefix) ? salesforceOnly : 'Salesforce allows no tags of this prefix.';
  return advice.find(([names]) => names.test(name))?.[1] ?? 'Write it as HTML to try the page here.';
}

const salesforceOnly = 'Only Salesforce has it: leave it out to try the page here.';

const salesforcePrefixes: ReadonlySet<string> = new Set(
  'analytics chatter chatteranswers flow ideas knowledge liveagent messaging site social support topics wave'.split(
    ' ',
  ),
);

const advice: readonly (readonly [RegExp, string])[] = [
  [/^param$/, 'It belongs directly into apex:outputText or apex:outputLink.'],
  [/^page$/, 'A page has one apex:page, around everything.'],
  [/^outputlabel$/, 'Write <label for="…"> with the id of an HTML input.'],
  [
    /^input|^select|^outputfield$/,
    'It is bound to Apex code. Write an HTML input, select or textarea to try the page here.',
  ],
  [/^command/, 'It calls Apex code. Write <button type="button" onclick="…"> for what a script does.'],
  [
    /^action|^remoteobject|^datatable$|^datalist$|^column$/,
    'It needs Apex code, which only Salesforce runs.',
  ],
  [/^pageblock|^panel|^section|^tab|^toolbar/, 'Write HTML with the classes of the Lightning Design System.'],
  [/^iframe$/, 'Write <iframe src="…"></iframe>.'],
  [/^include$|^composition$|^define$|^insert$/, 'Put the markup of the other page into this one.'],
  [
    /^component$|^attribute$|^componentbody$/,
    'This is a component, not a page: put its markup into a page to try it here.',
  ],
  [/^detail$|^relatedlist$|^listviews$|^enhancedlist$|^message/, salesforceOnly],
];
