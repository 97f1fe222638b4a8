import type { DataQuestion } from '../analysis/inquiry.ts';
import { environmentPlaces, isHidden } from '../dataFiles/environmentFiles.ts';
import { placesOfFile } from '../dataFiles/placesOfFile.ts';
import type { Ask } from '../facts/elsewhere.ts';
import type { PortableValue } from '../model/portable.ts';
import type { Demand, LinkNode } from './linkNode.ts';

type NodeOf = (file: string, question: DataQuestion) => LinkNode;
type Combined = Pick<Demand, 'on' | 'combine'>;

/** The data files that may be meant by one that code loads, and what they say together. */
export function contentDemand(
  { file: wanted, keys, format }: Ask & { kind: 'content' },
  file: string,
  nodeOf: NodeOf,
): Combined {
  const question: DataQuestion = { kind: 'content', keys, ...(format && { format }) };
  const on = placesOfFile(wanted, file).map((place) => nodeOf(place, question));
  return {
    on,
    combine() {
      const found = on.flatMap(({ reply }) => (reply?.values ? [reply.values] : []));
      return found.length > 0 ? found.flat() : undefined;
    },
  };
}

/**
 * The files that may set a variable of the environment. An example says only what it may be.
 *
 * @param hasFile whether the folder lists a file
 */
export function variableDemand(
  { name }: Ask & { kind: 'variable' },
  file: string,
  hasFile: (path: string) => boolean,
  nodeOf: NodeOf,
): Combined {
  const places = environmentPlaces(file).filter(({ path }) => isHidden(path) || hasFile(path));
  const asked = places.map(({ path, isExample }) => ({
    node: nodeOf(path, { kind: 'variable', name }),
    isExample,
  }));
  return {
    on: asked.map(({ node }) => node),
    combine() {
      const said = (example: boolean): readonly PortableValue[] =>
        asked.flatMap(({ node, isExample }) => (isExample === example ? (node.reply?.values ?? []) : []));
      const set = said(false);
      if (set.length > 0) return set;
      const shown = said(true);
      return shown.length > 0 ? [...shown, { kind: 'unknown', isRival: true }] : undefined;
    },
  };
}
