import { htmlEncode } from './encode.js';
import type { Problem } from './problem.js';

/** The HTML page that is shown in place of one that can't be. Everything that comes from the page is text in it. */
export function renderProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))].join(', ');
  const title = `${problems.length === 1 ? 'A problem' : `${problems.length} problems`} in ${htmlEncode(files)}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>This page can't be shown as Salesforce would show it, because of:</p>
<ol>
${problems.map(renderProblem).join('\n')}
</ol>
</body>
</html>
`;
}

function renderProblem({ file, line, column, tag, message, advice }: Problem): string {
  const place = `${htmlEncode(file)}:${line}:${column}`;
  const inTag = tag === undefined ? '' : ` <code>&lt;${htmlEncode(tag)}&gt;</code>`;
  return `<li><p><code>${place}</code>${inTag}</p><p><strong>${htmlEncode(message)}</strong></p><p>${htmlEncode(advice)}</p></li>`;
}

const style = `
body { font: 14px/1.5 system-ui, sans-serif; margin: 1rem; color: #181818; background: #fff; overflow-wrap: anywhere }
h1 { font-size: 1.25rem }
li { margin-bottom: 1rem }
li p { margin: 0 }
code { color: #8c1b00 }
`;
