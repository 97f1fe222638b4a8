import type { Resolution } from '../model/finding.ts';
import { nowhere } from './received.ts';
import { weaker, type Step, type Value } from './value.ts';

type Text = Value & { kind: 'text' };
/** The texts given to a method, by keyword or position; undefined where one is not known. */
type Given = readonly { readonly key: string; readonly value: Text | undefined }[];
type Method = (of: Text, given: Given) => Value | undefined;

/** One text after the other: known as surely as the least sure of them. */
function joinTexts(texts: readonly Text[]): Value {
  let origin: Resolution = 'literal';
  const trail: Step[] = [];
  for (const text of texts) {
    origin = weaker(origin, text.origin);
    trail.push(...text.trail);
  }
  return { kind: 'text', text: texts.map(({ text }) => text).join(''), origin, trail };
}

function changing(change: (text: string) => string): Method {
  return (of, given) => (given.length === 0 ? { ...of, text: change(of.text) } : undefined);
}

const same: Method = (of) => of;

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['strip', changing((text) => text.trim())],
  ['trim', changing((text) => text.trim())],
  ['lower', changing((text) => text.toLowerCase())],
  ['toLowerCase', changing((text) => text.toLowerCase())],
  ['upper', changing((text) => text.toUpperCase())],
  ['toUpperCase', changing((text) => text.toUpperCase())],
  ['toString', same],
  ['replace', replaced],
  [
    'removeprefix',
    (of, given) => without(of, given, (text, part) => text.startsWith(part) && text.slice(part.length)),
  ],
  [
    'removesuffix',
    (of, given) => without(of, given, (text, part) => text.endsWith(part) && text.slice(0, -part.length)),
  ],
  ['split', split],
  ['concat', (of, given) => every(given, (texts) => joinTexts([of, ...texts]))],
  ['format', formatted],
]);

/** What a method of texts gives; undefined where that is not known. */
export function methodOfText(name: string): Method | undefined {
  return methods.get(name);
}

/** Where it is there more than once, languages replace the first or all. */
function replaced(of: Text, given: Given): Value | undefined {
  return every(given, ([old, by, ...others]) => {
    const isOnce = old && by && others.length === 0 && old.text !== '' && of.text.split(old.text).length <= 2;
    return isOnce ? { ...of, text: of.text.split(old.text).join(by.text) } : undefined;
  });
}

function without(
  of: Text,
  given: Given,
  cut: (text: string, part: string) => string | false,
): Value | undefined {
  return every(given, ([part, ...others]) =>
    part && part.text !== '' && others.length === 0
      ? { ...of, text: cut(of.text, part.text) || of.text }
      : undefined,
  );
}

function split(of: Text, given: Given): Value | undefined {
  return every(given, ([by, ...others]) => {
    if (!by || by.text === '' || others.length > 0) return undefined;
    const span = of.trail.find((step) => 'start' in step);
    const items = of.text
      .split(by.text)
      .map((value) => ({ kind: 'literal', value, span: span ?? nowhere }) as const);
    return { kind: 'sequence', items, scope: 0 };
  });
}

function every(given: Given, then: (texts: readonly Text[]) => Value | undefined): Value | undefined {
  const texts = given.flatMap(({ value }) => (value ? [value] : []));
  return texts.length === given.length ? then(texts) : undefined;
}

/** `"{}/{name}".format("a", name="b")` */
function formatted(of: Text, given: Given): Value | undefined {
  const byKey = new Map(given.map(({ key, value }) => [key, value]));
  const parts: Text[] = [];
  let next = 0;
  let at = 0;
  for (const hole of of.text.matchAll(/\{\{|\}\}|\{([^{}]*)\}/g)) {
    parts.push({ ...of, text: of.text.slice(at, hole.index) });
    at = hole.index + hole[0].length;
    const [written, name] = hole;
    if (name === undefined) {
      parts.push({ ...of, text: written.slice(0, 1) });
      continue;
    }
    const value = byKey.get(name === '' ? String(next++) : name);
    if (!value) return undefined;
    parts.push(value);
  }
  return joinTexts([...parts, { ...of, text: of.text.slice(at) }]);
}
