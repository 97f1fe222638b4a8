import type { DataFile } from '../model/dataFile.ts';

/** Ends the path of the very file that the code is in. */
const self = '*';

/** `__file__`, `import.meta.url` */
export const thisFile: DataFile = { path: self, base: 'file' };
/** `__dirname` */
export const thisFolder: DataFile = { path: '', base: 'file' };
/** `os.getcwd()`, `process.cwd()` */
export const workingFolder: DataFile = { path: '', base: 'unknown' };

/** A path written as text; undefined where it leads out of what the folder can tell. */
export function placeOf(text: string): DataFile | undefined {
  const path = text.replace(/^file:\/\/(?=\.)/, '').replaceAll('\\', '/');
  const leadsAway = /^(?:\/|~|[A-Za-z]:|[a-z][a-z+.-]+:)|[\0*?]/.test(path);
  return leadsAway ? undefined : { path: normalized(path), base: 'unknown' };
}

export function parentOf({ path, base }: DataFile): DataFile {
  return { path: normalized(path.endsWith(self) ? path.slice(0, -self.length) : `${path}/..`), base };
}

/** `place / text`; undefined where the text is a place of its own. */
export function joined(place: DataFile, text: string): DataFile | undefined {
  const more = placeOf(text);
  if (!more || place.path.endsWith(self)) return undefined;
  return { path: normalized(`${place.path}/${more.path}`), base: place.base };
}

/** The text put right behind a path: `` `${folder}/x.json` `` */
export function extended(place: DataFile, text: string): DataFile | undefined {
  if (place.path.endsWith(self) || !/^[\\/]/.test(text)) return undefined;
  return joined(place, text.slice(1));
}

/** Without `.`, and with `..` only in front. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
