/**
 * Types are tested by what compiles and what does not, with the project's own compiler options.
 *
 * - must-compile/: no file has a diagnostic.
 * - must-not-compile/: each statement that must fail stands below a comment, `// must not compile: part of the
 *   message`. Each such line has that diagnostic, and no other line has one.
 */
import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../..');
const AMBIENT = filesIn(join(project, 'src/types'), '.d.ts');
const EXPECTED = /^\s*\/\/ must not compile: (.+)$/;

interface Complaint {
  line: number;
  message: string;
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => join(folder, name));
}

function compile(files: string[]): ts.Program {
  const { config, error } = ts.readConfigFile(join(project, 'tsconfig.json'), path => ts.sys.readFile(path));
  expect(error, 'tsconfig.json').to.equal(undefined);
  const { options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  expect(errors, 'tsconfig.json').to.deep.equal([]);
  // The declarations are .d.ts files themselves: skipLibCheck would leave them unchecked.
  return ts.createProgram([...files, ...AMBIENT], {
    ...options,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
  });
}

function sourceOf(program: ts.Program, file: string): ts.SourceFile {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`The compiler did not read ${file}.`);
  return source;
}

function complaintsAbout(program: ts.Program, file: string): Complaint[] {
  const source = sourceOf(program, file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ start = 0, messageText }) => ({
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }),
  );
}

/** One program for all files of a suite, made when its first test runs. */
function programOf(files: string[]): () => ts.Program {
  let program: ts.Program | undefined;
  return () => (program ??= compile(files));
}

describe('types', () => {
  describe('must compile', () => {
    const files = filesIn(join(here, 'must-compile'), '.ts');
    const program = programOf(files);

    for (const file of [...AMBIENT, ...files]) {
      it(file.slice(project.length + 1), () => {
        expect(complaintsAbout(program(), file)).to.deep.equal([]);
      });
    }
  });

  describe('must not compile', () => {
    const files = filesIn(join(here, 'must-not-compile'), '.ts');
    const program = programOf(files);

    for (const file of files) {
      it(file.slice(project.length + 1), () => {
        const expected = sourceOf(program(), file)
          .text.split('\n')
          .flatMap((text, index): Complaint[] => {
            const message = EXPECTED.exec(text)?.[1];
            return message ? [{ line: index + 2, message }] : [];
          });
        expect(expected, 'lines that must not compile').to.not.have.length(0);

        const complaints = complaintsAbout(program(), file);
        const fits = (one: Complaint, other: Complaint): boolean =>
          one.line === other.line && one.message.includes(other.message);
        expect(
          expected.filter(({ line, message }) => !complaints.some(each => fits(each, { line, message }))),
          'compiles, or fails for another reason',
        ).to.deep.equal([]);
        expect(
          complaints.filter(complaint => !expected.some(each => fits(complaint, each))),
          'fails where nothing was expected',
        ).to.deep.equal([]);
      });
    }
  });
});
