import { htmlEncode } from './encode.js';

/** The page's head as components fill it: each script and stylesheet once, in the order of the page. */
export class Head {
  readonly #lines = new Map<string, string>();
  #hasSlds = false;

  addScript(url: string, attributes: string): void {
    this.#add(
      `script ${url}`,
      `<script type="text/javascript" src="${htmlEncode(url)}"${attributes}></script>`,
    );
  }

  /** loadOnReady="true": Salesforce adds such a script to the document when that has been read. */
  addScriptForLater(url: string): void {
    const text = JSON.stringify(url).replace(
      /[<\u2028\u2029]/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    this.#add(
      `script ${url}`,
      `<script type="text/javascript">document.addEventListener("DOMContentLoaded",function(){` +
        `var script=document.createElement("script");script.async=false;script.src=${text};` +
        `document.head.appendChild(script)});</script>`,
    );
  }

  addStylesheet(url: string, attributes: string): void {
    this.#add(
      `style ${url}`,
      `<link rel="stylesheet" type="text/css" href="${htmlEncode(url)}"${attributes}/>`,
    );
  }

  addSlds(url: string): void {
    this.#hasSlds = true;
    this.addStylesheet(url, '');
  }

  get hasSlds(): boolean {
    return this.#hasSlds;
  }

  get html(): string {
    return [...this.#lines.values()].join('\n');
  }

  #add(key: string, line: string): void {
    if (!this.#lines.has(key)) this.#lines.set(key, line);
  }
}
