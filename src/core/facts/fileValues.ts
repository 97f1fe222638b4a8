import type { DataFile } from '../model/dataFile.ts';
import type { Span } from '../model/text.ts';
import type { CallExpression } from '../model/facts.ts';
import { fileFunction, type Loader } from './dataLoaders.ts';
import { asFallback, isSurelyThere } from './fallbacks.ts';
import { extended, joined, parentOf, placeOf, thisFile, thisFolder, workingFolder } from './filePlace.ts';
import { union } from './valueSets.ts';
import { globalSegment, unknownValue, type FileValue, type QualifiedName, type Value } from './value.ts';

/** What a call is asked for its arguments. */
export interface Given {
  /** The values of the first of these arguments that there is; undefined where there is none. */
  argument(places: readonly (number | string)[]): readonly Value[] | undefined;
  /** The values of all positional arguments; undefined where one has no known position. */
  positional(): readonly (readonly Value[])[] | undefined;
  /** What is spread into the call, as its only argument. */
  spread(): readonly Value[] | undefined;
  /** Followed to where a text stands, also in data files. */
  settled(values: readonly Value[]): readonly Value[];
  /** A member of a value, as the program would get it. */
  member(of: Value, key: string): readonly Value[];
}

/** Names that stand for places. */
const namedPlaces = new Map<string, DataFile>([
  ['builtins.__file__', thisFile],
  [`${globalSegment}.__filename`, thisFile],
  [`${globalSegment}.__dirname`, thisFolder],
  [`${globalSegment}.import.meta.url`, thisFile],
  [`${globalSegment}.import.meta.filename`, thisFile],
  [`${globalSegment}.import.meta.dirname`, thisFolder],
  [`${globalSegment}.process.cwd.()`, workingFolder],
  ['process#.cwd.()', workingFolder],
  ['node:process#.cwd.()', workingFolder],
  ['os.getcwd.()', workingFolder],
  ['pathlib.Path.cwd.()', workingFolder],
]);
/** Longest of these names, in segments. */
const maxPlaceName = 4;

/** Data that a module path imports: `import config from './config.json'`. */
const dataModule = /^(\.{1,2}\/.+\.(?:json|jsonc|json5|ya?ml|toml))#$/;

/** Names of Python that stand for something here without being bound. */
export const fileBuiltins: ReadonlySet<string> = new Set(['__file__', 'open', 'str', 'dict']);

/** The file that a value names or holds, if it does. A text names one only where a path is expected. */
function fileOf(value: Value, isPath = false): FileValue | undefined {
  if (value.kind === 'file') return value;
  if (value.kind === 'text' && isPath) {
    const file = placeOf(value.text);
    return file && named(file, value);
  }
  if (value.kind !== 'path' || value.path.length > maxPlaceName) return undefined;
  const place = namedPlaces.get(value.path.join('.'));
  return place && named(place, value);
}

function named(file: DataFile, { origin, trail }: Pick<FileValue, 'origin' | 'trail'>): FileValue {
  return { kind: 'file', file, stage: 'named', keys: [], origin, trail };
}

/** What an import of a module gives where that is a data file; undefined elsewhere. */
function importedData([module = '', ...names]: QualifiedName, trail: readonly Span[]): FileValue | undefined {
  const path = dataModule.exec(module)?.[1];
  const file = path === undefined ? undefined : placeOf(path);
  if (!file) return undefined;
  const keys = names[0] === 'default' ? names.slice(1) : names;
  return {
    kind: 'file',
    file: { ...file, base: 'file' },
    stage: 'loaded',
    keys,
    origin: 'config-file',
    trail,
  };
}

/** What an import gives: data, or a name that begins there. */
export function importedValue(path: QualifiedName, trail: readonly Span[]): Value {
  return importedData(path, trail) ?? { kind: 'path', path, origin: 'literal', trail };
}

/** `.parent` of a path, `.key` and `["key"]` of data. */
export function memberOfFile(of: FileValue, key: string, membersOf: Given['member']): Value {
  if (of.stage === 'named') {
    if (key === 'parent') return { ...of, file: parentOf(of.file) };
    if (key === 'href' || key === 'pathname') return of;
    // `path.parents[1]`
    if (of.keys[0] === 'parents' && /^\d$/.test(key)) {
      let { file } = of;
      for (let level = 0; level <= Number(key); level++) file = parentOf(file);
      return { ...of, file, keys: [] };
    }
  }
  if (of.stage !== 'loaded' && of.keys.length > 0) return unknownValue;
  const { otherwise, ...file } = of;
  const keys = [...of.keys, key];
  // What is about to be called sees to it itself.
  if (getters.has(key) || passingMethods.loaded.has(key)) return { ...of, keys };
  return otherwise
    ? { ...file, keys, otherwise: otherwise.flatMap((each) => membersOf(each, key)) }
    : { ...file, keys };
}

/** Methods that give the same path, or the same content. */
const passingMethods: Readonly<Record<FileValue['stage'], ReadonlySet<string>>> = {
  named: new Set(['resolve', 'absolute', 'expanduser', 'as_posix', 'toString', '__str__']),
  read: new Set(['read', 'decode', 'toString', 'text', 'strip', 'trim']),
  loaded: new Set(['copy', 'toJS', 'toJSON', 'to_dict', 'dict', 'model_dump', 'unwrap']),
};
const openers = new Set(['open', 'read_text', 'read_bytes']);
const getters = new Set(['get', 'pop', 'setdefault']);

/** What a method of a file gives; its name is the last key. */
export function calledOnFile(callee: FileValue, given: Given): readonly Value[] {
  const method = callee.keys.at(-1) ?? '';
  const of = { ...callee, keys: callee.keys.slice(0, -1) };
  if (passingMethods[of.stage].has(method)) return [of];
  if (of.stage === 'named') {
    if (openers.has(method)) return [{ ...of, stage: 'read' }];
    if (method === 'joinpath') return joinedAll([[of], ...(given.positional() ?? [[unknownValue]])]);
    const name = method === 'with_name' ? textIn(given, [0]) : undefined;
    if (name !== undefined) return [placed(of, joined(parentOf(of.file), name))];
  }
  if (of.stage === 'read' && method === 'json') return [{ ...of, stage: 'loaded', format: 'json' }];
  if (of.stage === 'loaded' && getters.has(method)) return gotten(of, given);
  return [unknownValue];
}

/** `data.get(key, default)`; of an INI file `data.get(section, key, fallback=default)`. */
function gotten(of: FileValue, given: Given): readonly Value[] {
  const first = textIn(given, [0, 'section']);
  if (first === undefined) return [unknownValue];
  if (of.format === 'ini' && of.keys.length === 0) {
    const second = textIn(given, [1, 'option']);
    if (second === undefined) return [unknownValue];
    return [orElse({ ...of, keys: [first, second] }, given.argument(['fallback']))];
  }
  const { otherwise, ...file } = of;
  const fallback = given.argument([1, 'default', 'fallback']);
  const last = otherwise
    ?.flatMap((each) => given.member(each, first))
    .filter(({ kind }) => kind !== 'unknown');
  return [orElse({ ...file, keys: [...of.keys, first] }, last && last.length > 0 ? last : fallback)];
}

/** The same, with what it is where the file has nothing there. */
function orElse(value: FileValue, otherwise: readonly Value[] | undefined): FileValue {
  return otherwise && otherwise.length > 0 ? { ...value, otherwise } : value;
}

/** What a function makes of the files that it is given; undefined where it is none that does. */
export function calledWithFile(
  path: QualifiedName,
  call: CallExpression,
  getGiven: () => Given,
): readonly Value[] | undefined {
  const known = fileFunction(path);
  if (!known) return undefined;
  const given = getGiven();
  switch (known.does) {
    case 'load':
      return loaded(known.loader, call, given);
    case 'pass': {
      const values = given.argument([0]) ?? given.spread();
      return values?.some((value) => fileOf(value))
        ? values.map((value) => fileOf(value) ?? value)
        : undefined;
    }
    case 'join': {
      const parts = given.positional();
      if (!parts || parts.length === 0) return undefined;
      const isPath = path[0] === 'pathlib' || path.at(-1) === 'resolve';
      return unlessUnknown(joinedAll(parts, isPath));
    }
    case 'parent':
      return unlessUnknown(
        settledIn(given, [0, 'p'])?.map((value) => {
          const file = fileOf(value, true);
          return file?.stage === 'named' ? placed(file, parentOf(file.file)) : unknownValue;
        }),
      );
    case 'merge':
      return merged(given.positional() ?? []);
    case 'resolve-url': {
      const [written, base] = given.positional() ?? [];
      const text = onlyText(written);
      const [of] = base ?? [];
      const file = of && fileOf(of);
      if (text === undefined || !file || file.file !== thisFile) return undefined;
      return [placed(file, joined(thisFolder, text))];
    }
    case 'find-env':
      return [named({ path: '.env', base: 'unknown' }, { origin: 'literal', trail: [call.span] })];
  }
}

/** Data over data; what is given when the program is started changes it as an argument would. */
function merged(parts: readonly (readonly Value[])[]): readonly Value[] | undefined {
  let result: FileValue | undefined;
  for (const [value, ...others] of parts) {
    if (value?.kind === 'path' && value.path.join('.') === 'omegaconf.OmegaConf.from_cli.()') continue;
    if (value?.kind !== 'file' || value.stage !== 'loaded' || others.length > 0) return undefined;
    result = result ? orElse(value, [result]) : value;
  }
  return result && [result];
}

/** Of a call that is not understood more is known by its name than that it is unknown. */
function unlessUnknown(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values?.some(({ kind }) => kind !== 'unknown') ? values : undefined;
}

function loaded(loader: Loader, call: CallExpression, given: Given): readonly Value[] {
  const { from, gives, argument, format, usual } = loader;
  const takesPath = from.includes('path');
  const values = takesPath ? settledIn(given, argument) : given.argument(argument);
  if (!values) {
    const file = usual === undefined || call.arguments.length > 0 ? undefined : placeOf(usual);
    if (!file) return [unknownValue];
    return [{ ...named(file, { origin: 'config-file', trail: [call.span] }), stage: gives, format }];
  }
  return values.map((value): Value => {
    const file = fileOf(value, takesPath);
    const isTaken =
      file && file.keys.length === 0 && (file.stage === 'named' ? takesPath : isContent(file, from));
    if (!isTaken) return unknownValue;
    // Of what the file says counts that the file says it, however the path is known.
    const origin = gives === 'read' ? file.origin : 'config-file';
    return { ...file, stage: gives, format, origin, trail: [...file.trail, call.span] };
  });
}

function isContent({ stage }: FileValue, from: Loader['from']): boolean {
  return stage === 'read' && from.includes('content');
}

/** All paths that the parts make together; what is text alone stays text. */
export function joinedAll(parts: readonly (readonly Value[])[], isPath = false): readonly Value[] {
  const [first = [], ...rest] = parts;
  return first.map((value) => {
    let result: Value = fileOf(value, isPath) ?? value;
    for (const part of rest) result = divided(result, part);
    return result;
  });
}

/** `a / b` */
function divided(left: Value, right: readonly Value[]): Value {
  const text = onlyText(right);
  if (text === undefined) return unknownValue;
  if (left.kind === 'text') return { ...left, text: `${left.text.replace(/\/$/, '')}/${text}` };
  const file = fileOf(left);
  return file?.stage === 'named' && file.keys.length === 0
    ? placed(file, joined(file.file, text))
    : unknownValue;
}

/** A template whose first piece is a path: `` `${folder}/config.json` `` */
export function templatePath(first: Value, rest: string): Value {
  const file = fileOf(first);
  return file?.stage === 'named' && file.keys.length === 0
    ? placed(file, extended(file.file, rest))
    : unknownValue;
}

/** The configuration of a program that Hydra starts; its path is relative to the code, its ending may be left out. */
export function hydraFile(folder: readonly Value[], name: readonly Value[]): readonly Value[] {
  const text = onlyText(name);
  const around = folder.length === 0 ? '.' : onlyText(folder);
  const path = around === undefined || text === undefined ? undefined : joined(thisFolder, around);
  const file = path && text !== undefined && joined(path, /\.ya?ml$/.test(text) ? text : `${text}.yaml`);
  if (!file) return [unknownValue];
  return [{ ...named(file, { origin: 'config-file', trail: [] }), stage: 'loaded', format: 'yaml' }];
}

/** `key` of the segment `[key]`. */
export function plainKey(segment: string): string {
  return /^\[(.*)\]$/s.exec(segment)?.[1] ?? segment;
}

/** What `parser.read("settings.ini")` puts into the parser. */
export function readInto(given: Given): readonly Value[] {
  return (settledIn(given, [0, 'filenames']) ?? []).map((value): Value => {
    const file = fileOf(value, true);
    if (file?.stage !== 'named' || file.keys.length > 0) return unknownValue;
    return { ...file, stage: 'loaded', format: 'ini', origin: 'config-file' };
  });
}

/** Whether a value is a path in the folder, and not yet what is there. */
export function isPlace(value: Value): boolean {
  const file = fileOf(value);
  return file?.stage === 'named' && file.keys.length === 0;
}

/** `a ?? b`: what stands behind data counts where the file has nothing there. */
export function firstOf(options: readonly (readonly Value[])[]): readonly Value[] {
  return options.reduceRight((rest, values) => {
    const isData = (value: Value): boolean => value.kind === 'file' && value.stage === 'loaded';
    const all = values.map((value) => (value.kind === 'file' && isData(value) ? orElse(value, rest) : value));
    if (values.length > 0 && values.every(isData)) return all;
    return isSurelyThere(values) ? values : union([all, asFallback(rest)]);
  });
}

function placed(value: FileValue, file: DataFile | undefined): Value {
  return file ? { ...value, file } : unknownValue;
}

function settledIn(given: Given, places: readonly (number | string)[]): readonly Value[] | undefined {
  const values = given.argument(places);
  return values && given.settled(values);
}

function textIn(given: Given, places: readonly (number | string)[]): string | undefined {
  return onlyText(settledIn(given, places));
}

function onlyText(values: readonly Value[] | undefined): string | undefined {
  const [value] = values ?? [];
  return values?.length === 1 && value?.kind === 'text' ? value.text : undefined;
}
