/** `/x`, `~/x`, `C:\x`, `\\host\x`, `file:///x`: says where somebody's disk holds a file, and often their name. */
const absolute = /^(?:[/~\\]|[A-Za-z]:[\\/]|file:)/i;

/**
 * A name that says nothing of the machine it was written on. Code may load weights from an absolute path; the
 * inventory then names only the file, so that the committed fragment is the same everywhere.
 */
export function portableName(name: string): string {
  return absolute.test(name) ? (name.split(/[\\/]/).findLast((part) => part !== '') ?? 'file') : name;
}
