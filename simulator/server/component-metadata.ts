import { SaxesParser } from 'saxes';

/** The fields of a CustomApplicationComponent that matter here, each optional: the file may say anything. */
export interface ComponentMetadata {
  visualforcePage?: string;
  buttonText?: string;
  buttonStyle?: string;
  buttonIconUrl?: string;
  buttonWidth?: number;
  width?: number;
  height?: number;
  isWidthFixed: boolean;
  isHeightFixed: boolean;
  isHidden: boolean;
}

/**
 * Reads `Name.customApplicationComponent-meta.xml`.
 *
 * @throws Error, with line and column, for what is no XML.
 */
export function readComponentMetadata(xml: string): ComponentMetadata {
  const fields = textOfFields(xml);
  const text = (name: string): string | undefined => fields.get(name)?.trim() || undefined;
  const number = (name: string): number | undefined => {
    const value = Number(text(name) ?? NaN);
    return value > 0 ? value : undefined;
  };
  return {
    visualforcePage: text('visualforcePage'),
    buttonText: text('buttonText'),
    buttonStyle: text('buttonStyle'),
    buttonIconUrl: text('buttonIconUrl'),
    buttonWidth: number('buttonWidth'),
    width: number('width'),
    height: number('height'),
    isWidthFixed: text('isWidthFixed') === 'true',
    isHeightFixed: text('isHeightFixed') === 'true',
    isHidden: text('isHidden') === 'true',
  };
}

/** The text of the elements right below the root. */
function textOfFields(xml: string): Map<string, string> {
  const fields = new Map<string, string>();
  const path: string[] = [];
  const parser = new SaxesParser();
  const add = (text: string): void => {
    const [, field, ...deeper] = path;
    if (field && !deeper.length) fields.set(field, (fields.get(field) ?? '') + text);
  };
  parser.on('opentag', ({ name }) => void path.push(name));
  parser.on('closetag', () => void path.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', error => {
    throw error;
  });
  parser.write(xml).close();
  return fields;
}
