/** POSIX paths relative to the folder; `''` is the folder itself. */

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins and normalises; undefined when the result lies outside of the folder or is absolute. */
export function joinPath(directory: string, relative: string): string | undefined {
  if (/^([/\\]|[A-Za-z]:|[a-z][a-z+.-]+:\/\/)/.test(relative)) return undefined;
  const parts: string[] = [];
  for (const part of [...directory.split('/'), ...relative.split(/[/\\]/)]) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The directory itself, its parent and so on up to the folder, nearest first. */
export function selfAndAncestors(directory: string): readonly string[] {
  const result = [directory];
  for (let current = directory; current !== '';) {
    current = directoryOf(current);
    result.push(current);
  }
  return result;
}

/** Whether `path` is `directory` or lies below it. */
export function isBelow(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`);
}

/** `directory/name`, without a slash in front where the directory is the folder. */
export function below(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}
