/**
 * The part of a URI path below a folder, without a leading slash; undefined when it lies elsewhere. A drive
 * letter is the same in either case (`/C:/x`, `/c:/x`), and so is a name in either Unicode form: macOS hands out
 * both for one file.
 */
export function relativePath(folder: string, path: string): string | undefined {
  const root = comparable(folder.endsWith('/') ? folder : `${folder}/`);
  const whole = comparable(path);
  return whole.length > root.length && whole.startsWith(root) ? whole.slice(root.length) : undefined;
}

function comparable(path: string): string {
  return path.normalize('NFC').replace(/^\/[A-Za-z]:/, (drive) => drive.toLowerCase());
}
