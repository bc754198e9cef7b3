/** Puts a part of `sforce` on a window, beside what is there. Returns a function that puts back what was there. */
export function installSforce(target: object, part: object): () => void {
  const before = Object.getOwnPropertyDescriptor(target, 'sforce');
  Object.defineProperty(target, 'sforce', {
    value: { ...(before?.value as object | undefined), ...part },
    configurable: true,
    writable: true,
    enumerable: true,
  });
  return () => {
    if (before) Object.defineProperty(target, 'sforce', before);
    else Reflect.deleteProperty(target, 'sforce');
  };
}
