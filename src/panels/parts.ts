/** A piece of a panel that shows a value, and then another. */
export interface Part<Value> {
  readonly element: Element;
  /** Writes what differs from what it shows. */
  show(value: Value): void;
}

/**
 * Shows a list of values below what an element holds, each in a part of its own. The parts stay for the next list: where
 * little differs, little is written.
 */
export function parts<Value>(parent: Element, make: () => Part<Value>): (values: readonly Value[]) => void {
  const made: Part<Value>[] = [];
  return values => {
    for (const gone of made.splice(values.length)) gone.element.remove();
    values.forEach((value, index) => {
      const part = (made[index] ??= make());
      if (part.element.parentNode !== parent) parent.append(part.element);
      part.show(value);
    });
  };
}

/** Writes a text where it differs: for the same again the browser would lay out the page once more. */
export function write(text: Text, data: string): void {
  if (text.data !== data) text.data = data;
}

/** Writes an attribute where it differs. */
export function mark(of: Element, name: string, value: string): void {
  if (of.getAttribute(name) !== value) of.setAttribute(name, value);
}

/** Sets what the style sheet reads. By script: a strict Content Security Policy refuses style attributes in markup. */
export function measure({ style }: HTMLElement, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
