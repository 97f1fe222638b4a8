import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBaseline } from '../../../src/core/baseline/baselineFile.ts';
import { dataFormats } from '../../../src/core/dataFiles/formats/index.generated.ts';
import { readData } from '../../../src/core/dataFiles/readData.ts';
import { FormatSource } from '../../../src/core/formats/formatSource.ts';
import { formatReaders } from '../../../src/core/formats/readers/index.generated.ts';
import { isTextFormat } from '../../../src/core/formats/registry.ts';
import { textFormats } from '../../../src/core/formats/index.generated.ts';
import { languageOfPath } from '../../../src/core/languages/registry.ts';
import { manifestFormats } from '../../../src/core/manifests/formats/index.generated.ts';
import { readBom } from '../../../src/core/merging/readBom.ts';
import { plainPython } from '../../../src/core/notebooks/magics.ts';
import { readNotebook } from '../../../src/core/notebooks/notebookFile.ts';
import { readPolicy } from '../../../src/core/policy/policyReader.ts';
import { hookTools } from '../../../src/core/provenance/hooks/tools/index.generated.ts';
import { addHook, hasHook } from '../../../src/core/provenance/hooks/hookConfiguration.ts';
import { readSpooled } from '../../../src/core/provenance/hooks/spooledEdit.ts';
import { parseTraceRecord } from '../../../src/core/provenance/interop/agentTrace/parseRecord.ts';
import { toolsOfCommit } from '../../../src/core/provenance/interop/commits/toolsOfCommit.ts';
import { parseNote } from '../../../src/core/provenance/interop/gitAi/parseNote.ts';
import { readLogLine } from '../../../src/core/provenance/log/logLine.ts';
import { transcriptTools } from '../../../src/core/provenance/transcripts/tools/index.generated.ts';
import { resolveConflict } from '../../../src/core/sbom/merge/mergeTexts.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import { licenceIn } from '../../../src/core/vendored/licences.ts';
import { sourceNotices } from '../../../src/core/vendored/sourceNotices.ts';
import { weightsFormats } from '../../../src/core/weights/formats/index.generated.ts';
import { readLfsPointer } from '../../../src/core/weights/lfsPointer.ts';
import { analyze } from '../../unit/support/analyze.ts';
import { asBytes, others, weights } from './otherSamples.ts';
import { plainData } from './plainData.ts';
import { samples } from './samples.ts';

/** Something that reads what others wrote. */
export interface Target {
  readonly name: string;
  /** What it reads as a rule. */
  readonly seeds: readonly string[];
  /** @returns what it made of the text: plain data. Must not throw. */
  read(text: string): unknown;
}

const fixtures = path.join(import.meta.dirname, '../../fixtures');

/** Every reader of the product. Those in registries are there of themselves: each needs a sample that it matches. */
export function targets(): readonly Target[] {
  return [
    ...ofFiles(),
    ...ofWeights(),
    ...ofProvenance(),
    target(
      'notebook',
      seedsOf((name) => name.endsWith('.ipynb')),
      readNotebook,
    ),
    target(
      'magics',
      seedsOf((name) => name.endsWith('.py')),
      plainPython,
    ),
    target(
      'policy',
      seedsOf((name) => name.endsWith('settings.yaml')),
      (text) => readPolicy({ path: '.ai-sbom/policy.yaml', from: 'a' }, text),
    ),
    target('fragment', others.fragment, parseFragment),
    target('conflict', others.conflict, (text) => resolveConflict(text, undefined)),
    target('BOM of another tool', boms(), readBom),
    target('baseline', others.baseline, parseBaseline),
    target(
      'notices',
      seedsOf((name) => /\.(?:py|js)$/.test(name)),
      (text) => [sourceNotices(text, 'npm'), sourceNotices(text, 'pypi'), licenceIn(text)],
    ),
  ];
}

function ofFiles(): readonly Target[] {
  const manifests = manifestFormats.flatMap((format, index) =>
    perPath(`manifest ${index + 1}`, format.matches.bind(format), (file, text) => format.parse(file, text)),
  );
  const formats = textFormats.flatMap((format) => {
    const reader = formatReaders.find(({ id }) => id === format.id);
    return perPath(`format ${format.id}`, format.matches.bind(format), (file, text) =>
      reader?.read(new FormatSource(file, text)),
    );
  });
  const data = dataFormats.flatMap((format) =>
    perPath(`data ${format.id}`, format.matches.bind(format), (file, text) =>
      plainData(readData(file, text)),
    ),
  );
  const code = perPath('code', (name) => languageOfPath(name) !== undefined && !isTextFormat(name), analyze);
  return [...manifests, ...formats, ...data, ...code];
}

function ofWeights(): readonly Target[] {
  const headers = weightsFormats.map((format) => {
    const file = Object.keys(weights).find((name) => format.matches(name)) ?? '';
    return target(`weights ${format.id}`, file === '' ? [] : [weights[file] ?? ''], (text) => {
      const bytes = asBytes(text);
      return format.read({ bytes, size: bytes.length }, file);
    });
  });
  const pointer = target('pointer of git-LFS', others.pointer, (text) => {
    const bytes = asBytes(text);
    return readLfsPointer({ bytes, size: bytes.length });
  });
  return [...headers, pointer];
}

function ofProvenance(): readonly Target[] {
  const records = transcriptTools.map((tool) => {
    const folder = path.join(fixtures, 'transcripts', tool.id);
    const seeds = filesIn(folder).filter((file) => /\.jsonl?$/.test(file));
    return target(
      `transcript ${tool.id}`,
      seeds.map((file) => readFileSync(file, 'utf8')),
      (text) => {
        const reader = tool.open('/home/me/a.jsonl');
        return [text, ...text.split('\n')].map((each) => reader.read(each));
      },
    );
  });
  const hooks = hookTools.flatMap((tool) => [
    target(`hook ${tool.id}`, others.hook, (text) => {
      const payload = objectOf(text);
      return payload && tool.read(payload, { id: 'a', at: 0 });
    }),
    target(
      `hooks in the settings of ${tool.id}`,
      seedsOf((name) => name.endsWith('.json')),
      (text) => [hasHook(tool, text), addHook(tool, text, { shell: 'x', powershell: 'x' })],
    ),
  ]);
  return [
    ...records,
    ...hooks,
    target('spooled edit', others.spooled, readSpooled),
    target('note of git-ai', others.note, parseNote),
    target('Agent Trace', others.trace, parseTraceRecord),
    target('log', others.log, (text) => text.split('\n').map(readLogLine)),
    target('message of a commit', others.message, (message) =>
      toolsOfCommit({ commit: 'a', authorName: message, authorAddress: message, committerName: '', message }),
    ),
  ];
}

function target(name: string, seeds: readonly string[], read: (text: string) => unknown): Target {
  return { name, seeds, read };
}

/** One for each name that a sample has: what is read may depend on it. */
function perPath(
  name: string,
  matches: (path: string) => boolean,
  read: (path: string, text: string) => unknown,
): readonly Target[] {
  const found = samples().filter(([file]) => matches(file));
  if (found.length === 0) return [target(name, [], () => undefined)];
  return found.map(([file, text]) => target(`${name}: ${file}`, [text], (changed) => read(file, changed)));
}

function seedsOf(isMeant: (path: string) => boolean): readonly string[] {
  return [...new Set(samples().flatMap(([file, text]) => (isMeant(file) ? [text] : [])))];
}

function boms(): readonly string[] {
  const folder = path.join(fixtures, 'boms');
  return filesIn(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(file, 'utf8'));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => path.join(folder, name));
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
