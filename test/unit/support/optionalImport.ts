/** A statement of Python that takes a tree to read, with one import. */
export function optionalImport(module: string): string {
  return `try:\n import ${module}\nexcept ImportError:\n pass\n`;
}
