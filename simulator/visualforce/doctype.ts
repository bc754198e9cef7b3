const html4 = 'http://www.w3.org/TR/html4';
const xhtml = 'http://www.w3.org/TR/xhtml';

const standard = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "${html4}/loose.dtd">`;

const doctypes: ReadonlyMap<string, string> = new Map([
  ['html-5.0', '<!DOCTYPE html>'],
  ['html-4.01-strict', `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "${html4}/strict.dtd">`],
  [
    'html-4.01-frameset',
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN" "${html4}/frameset.dtd">`,
  ],
  ['xhtml-1.0-strict', xhtml1('Strict', 'strict')],
  ['xhtml-1.0-transitional', xhtml1('Transitional', 'transitional')],
  ['xhtml-1.0-frameset', xhtml1('Frameset', 'frameset')],
  ['xhtml-1.1', `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "${xhtml}11/DTD/xhtml11.dtd">`],
  [
    'xhtml-1.1-basic',
    `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML Basic 1.1//EN" "${xhtml}-basic/xhtml-basic11.dtd">`,
  ],
]);

function xhtml1(title: string, file: string): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 ${title}//EN" "${xhtml}1/DTD/xhtml1-${file}.dtd">`;
}

/** Without docType, or with one it does not know, Salesforce serves HTML 4.01 Transitional: browsers' almost standard mode. */
export function doctype(docType = ''): string {
  return doctypes.get(docType.trim().toLowerCase()) ?? standard;
}
