import { readdirSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { root } from '../../support/built.js';
import { readSample } from './samples.js';

/** A tag of a component's markup. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  parent: string | undefined;
}

type Action = (component: object, event: object, helper: Helper) => void;
type Helper = Record<string, (...args: unknown[]) => unknown>;

/** The names of all Aura components. */
export const auraComponents = (): string[] => readdirSync(path.join(root, 'lightning/aura'));

/** Reads markup, and throws where it is not well-formed. */
export function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, attributes, parent: open.at(-1) });
    open.push(name);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return tags;
}

/** An Aura component of the samples on a page, without Aura: its scripts and its values, not what it looks like. */
export class AuraComponent {
  readonly window: JSDOM['window'] = new JSDOM('', { runScripts: 'outside-only' }).window;
  readonly markup: string;
  readonly tags: Tag[];
  readonly controller: Record<string, Action>;
  readonly helper: Helper;
  /** By `v.name`. */
  readonly values: Record<string, unknown> = {};
  /** By `aura:id`. */
  readonly parts: Record<string, object> = {};
  valid = true;
  /** Aura looks for changes after code that it called, and in what `$A.getCallback` wraps. */
  #inAura = 0;

  constructor(name: string) {
    const read = (suffix: string): string => readSample(`aura/${name}/${name}${suffix}`);
    this.window.$A = {
      getCallback:
        (callback: (...args: unknown[]) => unknown) =>
        (...args: unknown[]) =>
          this.#call(() => callback(...args)),
    };
    this.markup = read('.cmp');
    this.tags = tagsOf(this.markup);
    this.controller = this.window.eval(read('Controller.js')) as Record<string, Action>;
    this.helper = this.window.eval(read('Helper.js')) as Helper;
    for (const { name, attributes } of this.tags) {
      if (name === 'aura:attribute') {
        this.values[`v.${attributes.name}`] =
          attributes.type === 'Object[]' ? JSON.parse(attributes.default ?? '') : attributes.default;
      }
    }
  }

  /** The component as its scripts get it. */
  readonly component = {
    get: (expression: string): unknown => {
      this.#mustBeDeclared(expression);
      return this.values[expression];
    },
    set: (expression: string, value: unknown): void => {
      this.#mustBeDeclared(expression);
      if (!this.#inAura) throw new Error(`${expression} is set where Aura does not look.`);
      this.values[expression] = value;
    },
    find: (id: string): object | undefined => this.parts[id],
    isValid: (): boolean => this.valid,
  };

  #mustBeDeclared(expression: string): void {
    if (!(expression in this.values)) throw new Error(`The markup declares no ${expression}.`);
  }

  #call<Result>(code: () => Result): Result {
    this.#inAura++;
    try {
      return code();
    } finally {
      this.#inAura--;
    }
  }

  /** Does what the markup does by `{!c.action}`. */
  do(action: string, event: object = {}): void {
    this.#call(() => this.controller[action]?.(this.component, event, this.helper));
  }

  /** A text of the markup, or the one of two that an expression chooses. */
  #textOf(text = ''): string | undefined {
    const [, value = '', yes, no] = /^\{!(v\.\w+) \? '(.*)' : '(.*)'\}$/.exec(text) ?? [];
    return value ? (this.values[value] ? yes : no) : text;
  }

  /** Clicks the button with this label, where it is enabled. */
  click(label: string): void {
    const {
      name,
      disabled = '',
      onclick = '',
    } = this.tags.find(({ attributes }) => this.#textOf(attributes.label) === label)?.attributes ?? {};
    if (!onclick) throw new Error(`There is no button ${label}.`);
    const [, value] = /^\{!empty\((.+)\)\}$/.exec(disabled) ?? [];
    if (value && !this.values[value]) throw new Error(`${label} is disabled.`);
    const button: Record<string, unknown> = { 'v.name': name };
    this.do(onclick.slice('{!c.'.length, -1), {
      getSource: () => ({ get: (field: string) => button[field] }),
    });
  }
}
