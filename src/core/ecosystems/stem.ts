import { directoryOf, fileNameOf } from '../manifests/paths.ts';

/**
 * What is left of a path's segment without its endings: `models` of `models.py`, `button` of `button.test.tsx`. A
 * name that is looked up and any file that answers have the same stem, so stems tell which paths cannot matter.
 */
export function stemOf(segment: string): string {
  const dot = segment.indexOf('.', 1);
  return dot < 0 ? segment : segment.slice(0, dot);
}

/** The stems of the names under which a file can be found. Some files stand for the directory they lie in. */
export function stemsOfFile(path: string): readonly string[] {
  const stem = stemOf(fileNameOf(path));
  const standsForDirectory = stem === '__init__' || stem === 'index';
  return standsForDirectory ? [stem, stemOf(fileNameOf(directoryOf(path)))] : [stem];
}
