import { Edit, type Tree } from 'web-tree-sitter';
import type { InProcessAnalyzer } from '../../src/core/analysis/inProcessAnalyzer.ts';
import type { FileAnalysis } from '../../src/core/analysis/analysis.ts';
import { pythonSource } from '../generator/pythonSource.ts';
import { Random } from '../generator/random.ts';
import { typescriptSource } from '../generator/typescriptSource.ts';
import { readOptions, runBench } from '../support/childProcess.ts';
import { createAnalyzer } from '../support/engine.ts';
import { loadParser } from '../support/parser.ts';
import type { BenchResult, Row } from '../support/row.ts';
import { startTiming, summariseTimings, type Timing } from '../support/timing.ts';
import { changesOf, editClasses, identifierEdit, type BenchLanguage, type EditClass } from './edits.ts';

interface Options {
  readonly root: string;
  readonly lines: number;
  readonly edits: number;
}

const options = readOptions() as Options;
const warmUps = 10;
const freshRuns = 25;

runBench(async () => {
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const language of ['python', 'typescript'] as const) {
    const result = await benchLanguage(language);
    rows.push(...result.rows);
    notes.push(...result.notes);
  }
  return { rows, notes };
});

async function benchLanguage(language: BenchLanguage): Promise<BenchResult> {
  const make = language === 'python' ? pythonSource : typescriptSource;
  const text = make(new Random(42), { lines: options.lines, isAi: true });
  const analyzer = createAnalyzer(options.root);
  const first = await timeFresh(analyzer, language, text);
  for (let run = 1; run < warmUps; run++) await timeFresh(analyzer, language, text);

  const fresh: Timing[] = [];
  let analysis: FileAnalysis | undefined;
  for (let run = 0; run < freshRuns; run++) {
    const timed = await timeFresh(analyzer, language, text);
    fresh.push(timed.timing);
    analysis = timed.analysis;
  }
  const floor = summariseTimings(fresh);
  const row = (name: string, timings: readonly Timing[], target?: number): Row => {
    const summary = summariseTimings(timings);
    const timesFloor = summary.cpu / floor.cpu;
    return { name: `${language}: ${name}`, unit: 'ms', ...summary, timesFloor, ...(target && { target }) };
  };
  const rows: Row[] = [];
  for (const edits of editClasses) {
    rows.push(row(edits.name, await timeEdits(analyzer, language, text, edits), 20));
  }
  const parses = await timeParsesAlone(language, text);
  rows.push(
    row('whole file afresh', fresh),
    row('whole file afresh, first in the process', [first.timing]),
    row('the parser alone, character in an identifier', parses.incremental),
    row('the parser alone, whole file', parses.whole),
  );
  await analyzer.dispose();
  if (!analysis || analysis.models.length === 0) throw new Error(`nothing was found in the ${language} file`);
  const size = (text.length / 1000).toFixed(0);
  const found = `${analysis.models.length} model calls and ${analysis.imports.length} imports`;
  return { rows, notes: [`${language}: ${options.lines} lines, ${size} kB, ${found}`] };
}

async function timeFresh(
  analyzer: InProcessAnalyzer,
  editorId: string,
  text: string,
): Promise<{ timing: Timing; analysis: FileAnalysis | undefined }> {
  const end = startTiming();
  analyzer.open({ id: 'fresh', editorId, version: 1, text });
  const result = await analyzer.analyze('fresh');
  const timing = end();
  analyzer.close('fresh');
  return { timing, analysis: result?.analysis };
}

/** From the change to its findings; between two edits the text is put back, which is not counted. */
async function timeEdits(
  analyzer: InProcessAnalyzer,
  language: BenchLanguage,
  text: string,
  edits: EditClass,
): Promise<Timing[]> {
  const random = new Random(7);
  const timings: Timing[] = [];
  analyzer.open({ id: 'open', editorId: language, version: 1, text });
  const before = JSON.stringify((await analyzer.analyze('open'))?.analysis);
  let version = 1;
  let after = '';
  for (let run = -warmUps; run < options.edits; run++) {
    const change = changesOf(text, edits.make(text, random, language));
    const end = startTiming();
    analyzer.change('open', ++version, [change.do]);
    const result = await analyzer.analyze('open');
    const timing = end();
    if (!result || result.analysis.skipped) throw new Error(`${edits.name}: not analysed`);
    if (run >= 0) timings.push(timing);
    analyzer.change('open', ++version, [change.undo]);
    after = JSON.stringify((await analyzer.analyze('open'))?.analysis);
  }
  analyzer.close('open');
  if (after !== before) throw new Error(`${edits.name}: taken back, it leaves other findings`);
  return timings;
}

/** The parser without anything after it, to tell its share. */
async function timeParsesAlone(
  language: BenchLanguage,
  text: string,
): Promise<{ incremental: Timing[]; whole: Timing[] }> {
  const parser = await loadParser(options.root, language);
  const parse = (source: string, old: Tree | null, timings: Timing[]): Tree => {
    const end = startTiming();
    const tree = parser.parse(source, old);
    timings.push(end());
    if (!tree) throw new Error('no tree');
    return tree;
  };
  const whole: Timing[] = [];
  for (let run = 0; run < freshRuns; run++) parse(text, null, whole).delete();
  const incremental: Timing[] = [];
  const random = new Random(7);
  for (let run = 0; run < options.edits; run++) {
    const tree = parse(text, null, []);
    const { do: change } = changesOf(text, identifierEdit.make(text, random, language));
    const start = { row: change.start.line, column: change.start.character };
    tree.edit(
      new Edit({
        startIndex: change.span.start,
        oldEndIndex: change.span.start,
        newEndIndex: change.span.start + change.text.length,
        startPosition: start,
        oldEndPosition: start,
        newEndPosition: { row: start.row, column: start.column + change.text.length },
      }),
    );
    const edited = text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
    parse(edited, tree, incremental).delete();
    tree.delete();
  }
  parser.delete();
  return { incremental, whole };
}
