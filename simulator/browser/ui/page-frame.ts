import { html } from 'lit-html';
import { elementOf } from './element-of.js';

/** Makes the frame of a page, which is loaded again wherever it is moved. */
export const createPageFrame = (title: string): HTMLIFrameElement =>
  elementOf<HTMLIFrameElement>(html`<iframe class="page-frame" title=${title}></iframe>`);
