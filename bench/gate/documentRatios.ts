import type { Parser } from 'web-tree-sitter';
import type { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { pythonSource } from '../generator/pythonSource.ts';
import { Random } from '../generator/random.ts';
import { typescriptSource } from '../generator/typescriptSource.ts';
import { changesOf, identifierEdit, type BenchLanguage } from '../keystroke/edits.ts';
import { readOptions, runChild } from '../support/childProcess.ts';
import { createAnalyzer } from '../support/engine.ts';
import { loadParser } from '../support/parser.ts';
import type { Ratio } from './compare.ts';
import { timesFloor } from './timesFloor.ts';

const { root } = readOptions() as { root: string };
const lines = 3000;
const places = 8;
const parsing = 'one parse of the whole text by tree-sitter';
const analysing = 'a fresh analysis of the text';

/** Of one text: analysing it, and what a keystroke in it costs. */
runChild(async () => {
  const analyzer = createAnalyzer(root);
  const ratios: Ratio[] = [];
  for (const language of ['python', 'typescript'] as const) {
    const ai = textOf(language, true);
    const fresh = freshAnalysis(analyzer, language, ai);
    await fresh();
    const parser = await loadParser(root, language);
    ratios.push(
      {
        name: `${language}: a text that calls models, analysed afresh`,
        floor: parsing,
        times: await timesFloor(fresh, wholeParse(parser, ai)),
      },
      {
        name: `${language}: a text that calls none, analysed afresh`,
        floor: parsing,
        times: await timesPlain(analyzer, language, parser),
      },
      {
        name: `${language}: a character typed, or taken back`,
        floor: analysing,
        times: (await timesFloor(await keystrokes(analyzer, language, ai), fresh)) / (2 * places),
      },
    );
    parser.delete();
  }
  await analyzer.dispose();
  return ratios;
});

function timesPlain(analyzer: Analyzer, language: BenchLanguage, parser: Parser): Promise<number> {
  const text = textOf(language, false);
  return timesFloor(freshAnalysis(analyzer, language, text), wholeParse(parser, text));
}

function textOf(language: BenchLanguage, isAi: boolean): string {
  const make = language === 'python' ? pythonSource : typescriptSource;
  return make(new Random(42), { lines, isAi });
}

function wholeParse(parser: Parser, text: string): () => void {
  return () => {
    const tree = parser.parse(text);
    if (!tree) throw new Error('no tree');
    tree.delete();
  };
}

function freshAnalysis(analyzer: Analyzer, editorId: string, text: string): () => Promise<void> {
  return async () => {
    analyzer.open({ id: 'fresh', editorId, version: 1, text });
    await analyzeWell(analyzer, 'fresh');
    analyzer.close('fresh');
  };
}

/** At another place each time, as in the keystroke bench. */
async function keystrokes(
  analyzer: Analyzer,
  language: BenchLanguage,
  text: string,
): Promise<() => Promise<void>> {
  const random = new Random(7);
  const changes = Array.from({ length: places }, () =>
    changesOf(text, identifierEdit.make(text, random, language)),
  );
  let version = 1;
  analyzer.open({ id: 'open', editorId: language, version, text });
  await analyzeWell(analyzer, 'open');
  return async () => {
    for (const change of changes) {
      for (const step of [change.do, change.undo]) {
        analyzer.change('open', ++version, [step]);
        await analyzeWell(analyzer, 'open');
      }
    }
  };
}

async function analyzeWell(analyzer: Analyzer, id: string): Promise<void> {
  const result = await analyzer.analyze(id);
  if (!result || result.analysis.skipped) throw new Error('not analysed');
}
