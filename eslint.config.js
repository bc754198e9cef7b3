import js from '@eslint/js';
import lwc from '@salesforce/eslint-config-lwc';
import aura from '@salesforce/eslint-plugin-aura';
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The parts of src/: each imports from those before it, and from none after it. The last two are beside src/. */
const layers = [
  'types',
  'errors',
  'emitter',
  'deadline',
  'version',
  'protocol',
  'transports',
  'interactions',
  'sharing',
  'client',
  'connect',
  'recording',
  'redaction',
  'index',
  'page',
  'panels',
  'testing',
  'simulator',
  'cli',
];

const besideSrc = ['simulator', 'cli'];

/** The imports that some parts may not have of those before them. */
const exceptions = {
  protocol: { regex: '^\\.\\./(?!errors\\.js$)', message: 'The protocol imports only errors.' },
  client: { regex: '/transports/(?!transport\\.js$)', message: 'The client knows no transport by name.' },
  panels: {
    regex: `^(\\.\\./)+(?!index\\.js$|protocol/(json|wire-name)\\.js$|recording/write\\.js$)(${layers.filter(each => each !== 'panels').join('|')})(/|\\.js$)`,
    message: 'panels.js has the toolkit of its page, by ../index.js, and no second copy.',
  },
  testing: {
    regex: `^(\\.\\./)+(${layers.filter(each => !['types', 'emitter', 'index'].includes(each)).join('|')})(/|\\.js$)`,
    message: 'The kit uses what index.ts exports, and the emitter.',
  },
  simulator: {
    regex: '/src/(?!(index|emitter|panels/(paced|time))\\.js$|(recording|testing|types)/)',
    message:
      'The simulator uses what index.ts exports, the recordings, the kit, the emitter, and what the panels have for pace and time.',
  },
  cli: { regex: '/src/(?!index\\.js$)', message: 'The command uses what index.ts exports.' },
};

const importRules = layers.map((layer, index) => ({
  files: besideSrc.includes(layer) ? [`${layer}/**/*.ts`] : [`src/${layer}.ts`, `src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\./|(\\.\\./)+)(${layers.slice(index + 1).join('|')})(/|\\.js$)`,
            message: `It comes after ${layer}.`,
          },
          ...(layer in exceptions ? [exceptions[layer]] : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  {
    ignores: [
      'dist/',
      'staticresources/',
      'test/types/must-*/',
      'test/unit/documents/given.d.ts',
      'bench/node_modules/',
    ],
  },
  js.configs.recommended,
  { files: ['*.{js,mjs}', '{cli,simulator}/*.mjs', '**/*.cjs'], languageOptions: { globals: globals.node } },
  {
    files: ['cli/templates/**'],
    languageOptions: {
      globals: {
        ...globals.browser,
        ...globals.node,
        ...globals.mocha,
        ...globals.jest,
        GenesysConsole: false,
      },
    },
  },
  { files: ['test/**/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // An async function without await turns what is thrown into a rejection, which is what callers are promised.
      '@typescript-eslint/require-await': 'off',
      // What a promise rejects with may be what another script threw.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // Error messages show whatever came.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      // Interfaces are written with methods, and none of them needs its `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // `expect(it).to.be.true`
      '@typescript-eslint/no-unused-expressions': 'off',
      // Whatever another script may throw.
      '@typescript-eslint/only-throw-error': 'off',
      // Parsed JSON, and what a page's window has.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/check-alignment': 'error',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true, checkDestructured: false }],
      'jsdoc/check-tag-names': ['error', { typed: true, definedTags: ['defaultValue', 'internal'] }],
      'jsdoc/empty-tags': 'error',
      'jsdoc/no-types': 'error',
    },
  },
  {
    // Each names its module in the reference, which TypeScript does not.
    files: ['src/index.ts', 'src/panels/index.ts'],
    rules: { 'jsdoc/check-tag-names': ['error', { definedTags: ['defaultValue', 'internal'] }] },
  },
  ...importRules,
  { files: ['lightning/lwc/**/*.js'], extends: [lwc.configs.recommended] },
  // An Aura file is one expression.
  {
    files: ['lightning/aura/**/*.js'],
    extends: [aura.configs.locker],
    rules: { 'no-unused-expressions': 'off' },
  },
);
