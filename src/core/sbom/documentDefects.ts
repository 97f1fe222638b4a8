import { PackageURL } from 'packageurl-js';
import { sentence, type Sentence } from '../messages/sentence.ts';
import type { Bom } from './bom.ts';
import { canonicalJson } from './canonicalJson.ts';
import { isObject } from './jsonObjects.ts';
import type { BomPath } from './linesOf.ts';

/** Something that is wrong in a document, and where. */
export interface DocumentDefect {
  readonly message: Sentence;
  readonly path: BomPath;
}

/** Fields whose texts are bom-refs of the same document. */
const REFERENCES = new Set(['ref', 'dependsOn', 'provides', 'assemblies', 'subjects']);
/** Lists that may hold nothing twice. */
const SETS = ['components', 'services', 'dependencies', 'compositions', 'annotations', 'vulnerabilities'];

/**
 * What the standard forbids and its schema does not see, or sees only by comparing each with all: references that are
 * given twice or lead to nothing, copies, purls that are none. A person wrote them, or a line merge left them.
 */
export function documentDefects(bom: Bom): DocumentDefect[] {
  const known = new Set<string>();
  const used: { readonly ref: string; readonly path: BomPath }[] = [];
  const defects: DocumentDefect[] = [];
  visit(bom, [], (field, value, path, holder) => {
    if (field === 'bom-ref' && typeof value === 'string') {
      if (known.has(value))
        defects.push({ message: sentence('The bom-ref {0} is given twice.', shown(value)), path });
      known.add(value);
    }
    if (field === 'purl' && typeof value === 'string' && !isPurl(value))
      defects.push({ message: sentence('{0} is no package URL.', shown(value)), path });
    if (isReference(field, holder)) {
      for (const ref of [value].flat()) if (typeof ref === 'string') used.push({ ref, path });
    }
  });
  for (const { ref, path } of used) {
    // A link into another document is none of ours.
    if (known.has(ref) || ref.startsWith('urn:cdx:')) continue;
    defects.push({ message: sentence('Nothing here has the bom-ref {0}.', shown(ref)), path });
  }
  return [...defects, ...SETS.flatMap((field) => copies(field, bom[field])), ...doubledEntries(bom)];
}

function copies(field: string, list: unknown): DocumentDefect[] {
  const seen = new Set<string>();
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) => {
    // Those are told by their names.
    if (isObject(entry) && typeof entry['bom-ref'] === 'string') return [];
    const text = canonicalJson(entry);
    const isCopy = seen.has(text);
    seen.add(text);
    return isCopy ? [{ message: sentence('This entry stands here twice.'), path: [field, index] }] : [];
  });
}

function doubledEntries({ dependencies = [] }: Bom): DocumentDefect[] {
  const seen = new Set<string>();
  return dependencies.flatMap(({ ref }, index) => {
    const isDouble = seen.has(ref);
    seen.add(ref);
    const message = sentence('The dependencies of {0} are given twice.', shown(ref));
    return isDouble ? [{ message, path: ['dependencies', index, 'ref'] }] : [];
  });
}

function isReference(field: string | number, holder: object): boolean {
  if (typeof field === 'number') return false;
  if (field === 'dependencies') return 'aggregate' in holder;
  return field === 'tools' ? 'field' in holder : REFERENCES.has(field);
}

function isPurl(text: string): boolean {
  try {
    PackageURL.fromString(text);
    return true;
  } catch {
    return false;
  }
}

type See = (field: string | number, value: unknown, path: BomPath, holder: object) => void;

function visit(value: unknown, path: BomPath, see: See): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [name, part] of Object.entries(value)) {
    const field = isList ? Number(name) : name;
    const below = [...path, field];
    see(field, part, below, value);
    visit(part, below, see);
  }
}

/** What a person wrote, short enough for a sentence. */
function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
