import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readLogLine } from '../../../src/core/provenance/log/logLine.ts';
import { readSpooled } from '../../../src/core/provenance/hooks/spooledEdit.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import { cli, codeCalling, fragmentIn, isCacheRight, repository, scanTo } from '../commandLine.ts';

/** A program that writes something, and is killed while it does. */
export interface Victim {
  readonly name: string;
  /** Makes ready what it works on. */
  prepare(folder: string): void;
  /** Called before each start: what it is to write this time. @param round from 0 */
  before(folder: string, round: number): void;
  /** The arguments of Node. */
  readonly argv: (folder: string) => readonly string[];
  /** Given to its standard input. */
  readonly input?: (round: number) => string;
  /** It writes until it is killed, and says so once it began. */
  readonly isEndless?: true;
  /** What is lost or half done; undefined where nothing is. @param said what it said was done */
  check(folder: string, round: number, said: string): string | undefined;
}

/** Code that calls one model, and with odd rounds many others: each time the fragment is another. */
function writeCode(folder: string, round: number): void {
  writeFileSync(path.join(folder, 'a.py'), codeCalling(round % 2 === 0 ? 1 : 150));
}

function project(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'requirements.txt'), 'openai\n');
  writeCode(folder, 0);
}

/** What a reviewer adds: a word on a component, and a component of their own. */
function review(bom: Bom, round: number): Bom {
  const note = `seen in round ${round}`;
  const components = (bom.components ?? []).filter((each) => each['bom-ref'] !== 'by-hand');
  const byHand = { type: 'library', 'bom-ref': 'by-hand', name: 'by hand', description: note } as const;
  return { ...bom, components: [...components, byHand] };
}

export const victims: readonly Victim[] = [
  {
    name: 'the fragment, written by the command line',
    prepare(folder) {
      project(folder);
      execFileSync(process.execPath, [cli, ...scanTo(folder)], { stdio: 'ignore' });
    },
    before(folder, round) {
      writeCode(folder, round);
      const { bom } = parseFragment(readFileSync(fragmentIn(folder), 'utf8'));
      if (bom) writeFileSync(fragmentIn(folder), JSON.stringify(review(bom, round)));
    },
    argv: (folder) => [cli, ...scanTo(folder)],
    check(folder, round) {
      const { bom, problem } = parseFragment(readFileSync(fragmentIn(folder), 'utf8'));
      if (!bom) return `the fragment cannot be read: ${problem?.code}`;
      const byHand = bom.components?.find((each) => each['bom-ref'] === 'by-hand');
      return byHand?.['description'] === `seen in round ${round}`
        ? undefined
        : 'what a reviewer wrote is gone';
    },
  },
  {
    name: 'the cache of the command line',
    prepare: project,
    before: writeCode,
    argv: (folder) => [cli, 'scan', folder, '--cache', `${folder}.cache`],
    check(folder) {
      return isCacheRight(folder, `${folder}.cache`) ? undefined : 'the cache says another thing';
    },
  },
  {
    name: "another tool's BOM, written over in place",
    prepare(folder) {
      project(folder);
      cpSync(path.join(repository, 'test/fixtures/boms/cyclonedx-npm.cdx.json'), `${folder}.json`);
    },
    before: writeCode,
    argv: (folder) => [cli, 'export', folder, '--into', `${folder}.json`, '--in-place'],
    check(folder) {
      const theirs = JSON.parse(
        readFileSync(path.join(repository, 'test/fixtures/boms/cyclonedx-npm.cdx.json'), 'utf8'),
      ) as Bom;
      const now = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as Bom;
      const kept = new Set(now.components?.map(({ name }) => name));
      const isWhole = theirs.components?.every(({ name }) => kept.has(name)) ?? false;
      return isWhole ? undefined : 'a component of the other tool is gone';
    },
  },
  {
    name: 'a file of 2 MB, written again and again',
    prepare: (folder) => void mkdirSync(folder, { recursive: true }),
    before: () => undefined,
    argv: (folder) => [
      '--import',
      'tsx',
      path.join(repository, 'test/unit/node/support/writeForever.ts'),
      path.join(folder, 'file'),
      '2000000',
    ],
    isEndless: true,
    check(folder) {
      const text = readFileSync(path.join(folder, 'file'), 'utf8');
      return text === 'a'.repeat(2_000_000) || text === 'b'.repeat(2_000_000) ? undefined : 'it is half done';
    },
  },
  {
    name: 'the log of provenance',
    prepare: (folder) => void mkdirSync(folder, { recursive: true }),
    before: () => undefined,
    argv: (folder) => [
      '--import',
      'tsx',
      path.join(repository, 'test/unit/provenance/appendForever.ts'),
      folder,
    ],
    isEndless: true,
    check(folder, _round, said) {
      const accepted = said.split('\n').slice(0, -1);
      const text = readFileSync(path.join(folder, '2026-11.jsonl'), 'utf8');
      const kept = text.split('\n').flatMap((line) => {
        const event = readLogLine(line);
        return event?.e === 'author' ? [event.author.id] : [];
      });
      // Each run begins to count anew.
      const last = kept.slice(kept.lastIndexOf('act-0'));
      return accepted.every((id, index) => last[index] === id) ? undefined : 'an accepted event is gone';
    },
  },
  {
    name: 'the spool of a hook',
    prepare(folder) {
      mkdirSync(folder, { recursive: true });
      cpSync(path.join(repository, 'dist/hook.cjs'), path.join(folder, 'hook.cjs'));
    },
    before: () => undefined,
    argv: (folder) => [path.join(folder, 'hook.cjs'), 'claude-code'],
    input: (round) =>
      JSON.stringify({
        session_id: 's',
        hook_event_name: 'PostToolUse',
        tool_name: 'Write',
        tool_input: { file_path: '/w/a.py', content: `${round}\n`.repeat(20_000) },
        tool_response: { type: 'create', filePath: '/w/a.py', content: `${round}\n`.repeat(20_000) },
      }),
    check(folder) {
      const spool = path.join(folder, 'spool');
      const half = namesIn(spool)
        .filter((name) => !name.startsWith('.'))
        .find((name) => !readSpooled(readFileSync(path.join(spool, name), 'utf8')));
      return half === undefined ? undefined : `half an edit was told: ${half}`;
    },
  },
];

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
