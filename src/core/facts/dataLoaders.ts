import type { DataFormatId } from '../dataFiles/dataFormat.ts';
import type { FileStage } from '../model/dataFile.ts';
import { formatName, type QualifiedName } from './value.ts';

/** What a function makes of a file. */
export interface Loader {
  /** What it is given: a path, or what was read from the file. */
  readonly from: readonly ('path' | 'content')[];
  readonly gives: FileStage;
  /** The arguments that may hold it, by position or keyword. */
  readonly argument: readonly (number | string)[];
  readonly format?: DataFormatId;
  /** The path when the argument is left out. */
  readonly usual?: string;
}

const opens: Loader = { from: ['path'], gives: 'read', argument: [0, 'file'] };

function reads(format: DataFormatId, ...names: readonly string[]): Loader {
  return { from: ['content'], gives: 'loaded', argument: [0, ...names], format };
}

function readsEither(format: DataFormatId, ...names: readonly string[]): Loader {
  return { ...reads(format, ...names), from: ['content', 'path'] };
}

function readsPath(format: DataFormatId, ...names: readonly string[]): Loader {
  return { ...reads(format, ...names), from: ['path'] };
}

/**
 * By qualified name. `default` and `node:` are left out of names, and a globals has nothing in front. From the
 * documentation of each library; a Python function comes first where two languages have the same name.
 */
const loaders = new Map<string, Loader>(
  Object.entries({
    // https://docs.python.org/3/library/functions.html#open, io, codecs
    'builtins.open': opens,
    'io.open': opens,
    'codecs.open': { ...opens, argument: [0, 'filename'] },
    // https://docs.python.org/3/library/json.html and libraries with the same functions
    'json.load': reads('json', 'fp'),
    'json.loads': reads('json', 's'),
    'simplejson.load': reads('json', 'fp'),
    'simplejson.loads': reads('json', 's'),
    'ujson.load': reads('json'),
    'ujson.loads': reads('json'),
    'orjson.loads': reads('json'),
    'json5.load': reads('json', 'fp'),
    'json5.loads': reads('json', 's'),
    'commentjson.load': reads('json', 'fp'),
    'commentjson.loads': reads('json', 'text'),
    // https://pyyaml.org/wiki/PyYAMLDocumentation
    'yaml.load': reads('yaml', 'stream'),
    'yaml.safe_load': reads('yaml', 'stream'),
    'yaml.full_load': reads('yaml', 'stream'),
    'yaml.unsafe_load': reads('yaml', 'stream'),
    // https://yaml.dev/doc/ruamel.yaml/: `YAML().load` takes a stream or a path object
    'ruamel.yaml.YAML().load': readsEither('yaml', 'stream'),
    // https://docs.python.org/3/library/tomllib.html, tomli, toml, tomlkit
    'tomllib.load': reads('toml'),
    'tomllib.loads': reads('toml'),
    'tomli.load': reads('toml'),
    'tomli.loads': reads('toml'),
    'toml.load': readsEither('toml', 'f'),
    'toml.loads': reads('toml', 's'),
    'tomlkit.load': reads('toml', 'fp'),
    'tomlkit.loads': reads('toml', 'string'),
    'tomlkit.parse': reads('toml', 'string'),
    // https://omegaconf.readthedocs.io/en/latest/usage.html#from-a-yaml-file
    'omegaconf.OmegaConf.load': readsEither('yaml', 'file_'),
    // https://saurabh-kumar.com/python-dotenv/reference/
    'dotenv.dotenv_values': { ...readsPath('dotenv', 'dotenv_path'), usual: '.env' },
    // https://github.com/explosion/srsly
    'srsly.read_json': readsPath('json', 'path'),
    'srsly.read_yaml': readsPath('yaml', 'path'),
    // https://github.com/cdgriffith/Box/wiki/Converters
    'box.Box.from_json': { ...readsPath('json', 'filename'), argument: ['filename'] },
    'box.Box.from_yaml': { ...readsPath('yaml', 'filename'), argument: ['filename'] },
    'box.Box.from_toml': { ...readsPath('toml', 'filename'), argument: ['filename'] },

    // https://nodejs.org/api/fs.html, Deno, Bun
    'fs#readFileSync': opens,
    'fs#promises.readFile': opens,
    'fs/promises#readFile': opens,
    'fs-extra#readFileSync': opens,
    'fs-extra#readFile': opens,
    'Deno.readTextFile': opens,
    'Deno.readTextFileSync': opens,
    'Bun.file': opens,
    // https://github.com/jprichardson/node-fs-extra/blob/master/docs/readJson.md, node-jsonfile
    'fs-extra#readJson': readsPath('json'),
    'fs-extra#readJSON': readsPath('json'),
    'fs-extra#readJsonSync': readsPath('json'),
    'fs-extra#readJSONSync': readsPath('json'),
    'jsonfile#readFile': readsPath('json'),
    'jsonfile#readFileSync': readsPath('json'),
    'JSON.parse': reads('json'),
    'json5#parse': reads('json'),
    'jsonc-parser#parse': reads('json'),
    // https://github.com/nodeca/js-yaml, https://eemeli.org/yaml/
    'js-yaml#load': reads('yaml'),
    'js-yaml#safeLoad': reads('yaml'),
    'yaml#parse': reads('yaml'),
    'toml#parse': reads('toml'),
    '@iarna/toml#parse': reads('toml'),
    'smol-toml#parse': reads('toml'),
    'ini#parse': reads('ini'),
    'dotenv#parse': reads('dotenv'),
  } satisfies Record<string, Loader>),
);

/** Functions whose result holds what their first argument does, or what is spread into them. */
const passing = new Set([
  'builtins.str',
  'builtins.dict',
  'os.fspath',
  'os.path.abspath',
  'os.path.realpath',
  'os.path.normpath',
  'os.path.expanduser',
  'os.path.expandvars',
  'copy.copy',
  'copy.deepcopy',
  'types.SimpleNamespace',
  'argparse.Namespace',
  'box.Box',
  'box.ConfigBox',
  'box.DefaultBox',
  'easydict.EasyDict',
  'addict.Dict',
  'munch.Munch',
  'munch.DefaultMunch.fromDict',
  'munch.munchify',
  'dotmap.DotMap',
  'attrdict.AttrDict',
  'ml_collections.ConfigDict',
  'omegaconf.OmegaConf.create',
  'omegaconf.OmegaConf.to_container',
  'url#fileURLToPath',
  'url#pathToFileURL',
  'path#normalize',
  'Object.freeze',
  'structuredClone',
]);

/** Functions that join paths. */
const joining = new Set([
  'os.path.join',
  'pathlib.Path',
  'pathlib.PurePath',
  'pathlib.PosixPath',
  'path#join',
  'path#resolve',
  'path#posix.join',
  'path#posix.resolve',
]);
const parents = new Set(['os.path.dirname', 'path#dirname', 'path#posix.dirname']);
/** Functions that merge data: what comes later counts first. */
const merging = new Set(['omegaconf.OmegaConf.merge', 'omegaconf.OmegaConf.unsafe_merge']);
const finding = new Set(['dotenv.find_dotenv']);

export type FileFunction =
  | { readonly does: 'load'; readonly loader: Loader }
  | { readonly does: 'pass' | 'join' | 'parent' | 'merge' | 'resolve-url' | 'find-env' };

/** What a call of this name does with files; undefined where nothing is known. */
export function fileFunction(path: QualifiedName): FileFunction | undefined {
  const name = plainName(path);
  const loader = loaders.get(name);
  if (loader) return { does: 'load', loader };
  if (passing.has(name)) return { does: 'pass' };
  if (joining.has(name)) return { does: 'join' };
  if (parents.has(name)) return { does: 'parent' };
  if (finding.has(name)) return { does: 'find-env' };
  if (merging.has(name)) return { does: 'merge' };
  return name === 'URL' ? { does: 'resolve-url' } : undefined;
}

/** Longest path, in segments, that any of these names has. */
const maxSegments = 6;

function plainName(path: QualifiedName): string {
  if (path.length > maxSegments) return '';
  const [head = '', ...rest] = path;
  const isModule = head.endsWith('#');
  return formatName([
    isModule ? head.replace(/^node:/, '') : head,
    ...(isModule && rest[0] === 'default' ? rest.slice(1) : rest),
  ]);
}
