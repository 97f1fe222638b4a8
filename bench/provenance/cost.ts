import { FolderProvenance } from '../../src/core/provenance/folderProvenance.ts';
import { writeLogLine } from '../../src/core/provenance/log/logLine.ts';
import { LogReplay } from '../../src/core/provenance/log/replay.ts';
import type { Authorship } from '../../src/core/provenance/model/authorship.ts';
import { Random } from '../generator/random.ts';
import { summarise, type Summary } from '../support/statistics.ts';
import { withOtherWord } from './operations/editing.ts';
import type { Source } from './sources.ts';

export interface Cost extends Summary {
  readonly name: string;
  readonly unit: 'ms' | 'bytes';
  readonly target: number;
}

const typed: Authorship = { id: 'typed', origin: 'human', evidence: 'typing', confidence: 0.95 };

function assistant(act: number): Authorship {
  return {
    id: `toolu_01${String(act).padStart(20, '0')}`,
    origin: 'ai',
    evidence: 'transcript',
    confidence: 0.99,
    at: 1_700_000_000_000 + act,
    tool: 'claude-code',
    toolVersion: '2.1.0',
    model: 'claude-opus-4-5',
    session: 'c9883b05a2487d6e0f51aa',
  };
}

/** What following lines takes: time on the typing path, for whole texts and at the start, and room on the disk. */
export function measureCost(sources: readonly Source[], runs: number): readonly Cost[] {
  const random = new Random(7);
  const texts = longFiles(sources);
  const whole = texts.slice(0, 5_000);
  return [
    {
      name: 'a key in a file of 5,000 lines',
      unit: 'ms',
      target: 1,
      ...summarise(keystrokes(whole, runs * 20)),
    },
    {
      name: 'rewrite of 5,000 lines: all indented anew, each tenth changed, some moved',
      unit: 'ms',
      target: 50,
      ...summarise(rewrites(whole, runs, random)),
    },
    {
      name: '10,000 ranges in 100 files, of 1,000 acts, at the start: the log read, all lines known',
      unit: 'ms',
      target: 50,
      ...summarise(starts(texts, runs)),
    },
    {
      name: 'log for a line of AI, 20,000 of them',
      unit: 'bytes',
      target: 60,
      ...summarise([logBytes(texts)]),
    },
  ];
}

function longFiles(sources: readonly Source[]): readonly string[] {
  const lines = sources.filter(({ extension }) => extension === '.ts').flatMap((source) => source.lines);
  return Array.from({ length: Math.ceil(40_000 / lines.length) }, () => lines).flat();
}

function keystrokes(lines: readonly string[], count: number): readonly number[] {
  const provenance = withEveryOther(lines);
  const times: number[] = [];
  let line = lines[2_500] ?? '';
  for (let key = 0; key < count; key++) {
    line = key % 40 === 39 ? (lines[2_500] ?? '') : `${line}x`;
    const started = performance.now();
    provenance.change(
      'a.ts',
      [{ startLine: 2_500, endLine: 2_500, breaks: 0 }],
      () => line,
      { now: key },
      typed,
    );
    times.push(performance.now() - started);
  }
  return times;
}

function rewrites(lines: readonly string[], runs: number, random: Random): readonly number[] {
  return Array.from({ length: runs }, () => {
    const provenance = withEveryOther(lines);
    const indented = lines.map((line) => {
      const changed = random.chance(0.1) ? withOtherWord(line, random) : undefined;
      return `\t${changed ?? line}`;
    });
    const moved = [...indented.slice(400, 4_000), ...indented.slice(0, 400), ...indented.slice(4_000)];
    const text = moved.join('\n');
    return processorTime(() => provenance.see('a.ts', text, { now: 1 }));
  });
}

/** Ten lines of an assistant, ten of nobody knows whom, and so on. */
function withEveryOther(lines: readonly string[]): FolderProvenance {
  const provenance = new FolderProvenance();
  provenance.see('a.ts', lines.join('\n'), { now: 0 });
  for (let line = 0; line < lines.length; line += 20)
    provenance.declare('a.ts', line, line + 9, assistant(line));
  return provenance;
}

function starts(lines: readonly string[], runs: number): readonly number[] {
  const provenance = new FolderProvenance();
  for (let file = 0; file < 100; file++) {
    const path = `src/folder${file % 10}/file${file}.ts`;
    const own = lines.slice(file * 400, (file + 1) * 400);
    provenance.see(path, own.join('\n'), { now: 0 });
    // Two lines of an assistant, two of nobody knows whom; ten ranges each time it wrote.
    for (let range = 0; range < 100; range++) {
      provenance.declare(path, range * 4, range * 4 + 1, assistant(file * 10 + Math.floor(range / 10)));
    }
  }
  const log = provenance.takeEvents().map(writeLogLine).join('');
  return Array.from({ length: runs }, () =>
    processorTime(() => {
      const replay = new LogReplay();
      replay.read(log);
      const restored = new FolderProvenance(replay);
      for (const path of restored.paths) restored.linesOf(path);
    }),
  );
}

/** Other work on the machine changes it less than the time that passes. */
function processorTime(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function logBytes(lines: readonly string[]): number {
  const shape = { files: 100, acts: 10, linesPerAct: 20, linesBetween: 5 };
  return logOf(lines, shape).length / (shape.files * shape.acts * shape.linesPerAct);
}

interface Shape {
  readonly files: number;
  readonly acts: number;
  readonly linesPerAct: number;
  readonly linesBetween: number;
}

/** The log of folders in which an assistant wrote, with an event for each time it did. */
function logOf(lines: readonly string[], { files, acts, linesPerAct, linesBetween }: Shape): string {
  const provenance = new FolderProvenance();
  let log = '';
  let next = 0;
  const take = (count: number): readonly string[] => {
    next += count;
    return Array.from({ length: count }, (_, index) => lines[(next + index) % lines.length] || '// a line');
  };
  for (let file = 0; file < files; file++) {
    const path = `src/folder${file % 10}/file${file}.ts`;
    provenance.see(path, take(acts * linesBetween).join('\n'), { now: 0 });
    let text = Array.from(provenance.trackedLines(path), () => '');
    for (let act = 0; act < acts; act++) {
      const at = act * (linesPerAct + linesBetween);
      const written = take(linesPerAct);
      text = [...text.slice(0, at), ...written, ...text.slice(at)];
      const change = { startLine: at, endLine: at, breaks: linesPerAct, keepsLast: true };
      provenance.change(path, [change], (line) => text[line] ?? '', { now: 0 }, assistant(file * acts + act));
      for (const event of provenance.takeEvents()) log += writeLogLine(event);
    }
  }
  return log;
}
