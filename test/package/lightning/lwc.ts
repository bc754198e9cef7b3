import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformSync } from '@lwc/compiler';
import esbuild from 'esbuild';
import { root } from '../../support/built.js';

const { sourceApiVersion } = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
const bundles = path.join(root, 'lightning/lwc');

/** The modules of Salesforce that the sample imports. The test's window is behind all of them. */
const PLATFORM: Record<string, string> = {
  'lightning/messageService': `
    export const APPLICATION_SCOPE = 'the whole application';
    export class MessageContext {
      constructor(give) { give('a context'); }
      connect() {}
      update() {}
      disconnect() {}
    }
    export const { publish, subscribe, unsubscribe } = window.messageService;`,
  'lightning/platformResourceLoader': 'export const { loadScript } = window;',
  '@salesforce/messageChannel/purecloud__ClientEvent__c': `export default 'purecloud__ClientEvent__c';`,
  '@salesforce/resourceUrl/GenesysConsole': `export default '/resource/1/GenesysConsole';`,
};

/** The base components, each with its attributes. */
const BASE: Record<string, string[]> = {
  button: ['label', 'name', 'disabled'],
  buttonGroup: [],
  card: ['title', 'iconName'],
  formattedDateTime: ['value', 'hour', 'minute', 'second'],
};

/** Compiles a file of a component as Salesforce does. */
export function compile(source: string, file: string, namespace = 'c'): string {
  const { code, warnings } = transformSync(source, path.basename(file), {
    namespace,
    name: path.parse(file).name,
    apiVersion: Number(sourceApiVersion),
  });
  if (warnings?.length) throw new Error(warnings.map(({ message }) => message).join('\n'));
  return code;
}

const salesforce: esbuild.Plugin = {
  name: 'salesforce',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lwc$/ }, () => ({
      path: createRequire(import.meta.url).resolve('@lwc/engine-dom'),
    }));
    onResolve({ filter: /^(lightning|@salesforce)\// }, ({ path }) => ({ path, namespace: 'platform' }));
    onResolve({ filter: /^c\// }, args => {
      const name = args.path.slice('c/'.length);
      return { path: path.join(bundles, name, `${name}.js`) };
    });
    // The compiled files import their template, and each template its styles, whether there are any or not.
    onResolve({ filter: /^\.\/.*\.html$/, namespace: 'platform' }, ({ path }) => ({
      path,
      namespace: 'slot',
    }));
    onResolve({ filter: /\.css(\?scoped=true)?$/ }, args =>
      existsSync(path.join(args.resolveDir, args.path)) ? undefined : { path: args.path, namespace: 'none' },
    );
    const resolveDir = root;
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default undefined;' }));
    onLoad({ filter: /.*/, namespace: 'slot' }, ({ path }) => ({
      contents: compile('<template><slot></slot></template>', path, 'lightning'),
      resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: 'platform' }, ({ path }) => {
      const attributes = BASE[path.slice('lightning/'.length)]?.map(name => `@api ${name};`).join('\n');
      const component = `import { api, LightningElement } from 'lwc';
        export default class extends LightningElement {${attributes}}`;
      return {
        contents: attributes === undefined ? PLATFORM[path] : compile(component, `${path}.js`, 'lightning'),
        resolveDir,
      };
    });
    onLoad({ filter: /[\\/]lightning[\\/]lwc[\\/]/ }, ({ path: file }) => ({
      contents: compile(readFileSync(file, 'utf8'), file),
    }));
  },
};

/** A script that makes a component when a page's `createComponent()` is called. */
export async function bundle(name: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { createElement } from 'lwc';
        import Component from 'c/${name}';
        window.createComponent = () => createElement('c-sample', { is: Component });`,
      resolveDir: root,
    },
    bundle: true,
    format: 'iife',
    write: false,
    // Of what can't be imported, esbuild only warns.
    logOverride: { 'import-is-undefined': 'error' },
    plugins: [salesforce],
  });
  return outputFiles?.[0]?.text ?? '';
}
