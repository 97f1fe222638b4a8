import { analyzeSource } from '../../src/core/analysis/analyzeSource.ts';
import type { FileAnalysis } from '../../src/core/analysis/analysis.ts';
import { IslandFacts } from '../../src/core/analysis/islandFacts.ts';
import { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { sdks } from '../../src/core/catalogue/sdks/index.generated.ts';
import { neverCancelled } from '../../src/core/common/cancellation.ts';
import type { Language } from '../../src/core/languages/language.ts';
import { readerOf } from '../../src/core/languages/readers/readers.ts';
import { languageOfEditorId, languageOfPath } from '../../src/core/languages/registry.ts';
import { LineIndex, type Range, type Span } from '../../src/core/model/text.ts';
import { readNotebook } from '../../src/core/notebooks/notebookFile.ts';
import { WholeOutline } from '../../src/core/outline/wholeOutline.ts';
import { Grammars } from '../../src/core/syntax/grammars.ts';
import { ParserPool } from '../../src/core/syntax/parserPool.ts';
import { grammarFiles, realScheduler } from '../unit/support/host.ts';

/** The same text read in two ways. */
export interface Readings {
  readonly byIslands: FileAnalysis;
  readonly byTree: FileAnalysis;
  /** The text does not parse: the two may then differ. */
  readonly isBroken: boolean;
  /** Length of what was parsed for the first, in UTF-16 code units. */
  readonly parsed: number;
  readonly length: number;
}

interface Source {
  readonly text: string;
  rangeOf(span: Span): Range;
}

const pool = new ParserPool(new Grammars(grammarFiles), realScheduler, 1000);
const catalogue = new Catalogue(sdks);

/** Reads a text by its islands, and whole as one tree. Undefined where there is nothing to read in it. */
export async function readBothWays(path: string, text: string): Promise<Readings | undefined> {
  const opened = open(path, text);
  if (!opened) return undefined;
  const { source, language } = opened;
  let parsed = 0;
  let isBroken = false;
  const reader = readerOf(language.id);
  const byIslands = await read(new IslandFacts(language, reader), source, (island) => {
    parsed += island.length;
    return pool.parse(language.grammar, island, neverCancelled);
  });
  const outline = reader.outline(source.text);
  const whole = {
    ...reader,
    outline: () =>
      new WholeOutline(
        source.text,
        outline.modules,
        (offset) => outline.commentAt(offset),
        outline.imports.filter(({ span }) => outline.commentAt(span.start)),
      ),
  };
  const byTree = await read(new IslandFacts(language, whole), source, async (all) => {
    const tree = await pool.parse(language.grammar, all, neverCancelled);
    isBroken = tree?.rootNode.hasError ?? true;
    return tree;
  });
  if (!byIslands || !byTree) throw new Error('a parse that nobody cancelled gave no tree');
  return { byIslands, byTree, isBroken, parsed, length: source.text.length };
}

/** What only one of the readings says, a line each. */
export function differencesOf({ byIslands, byTree }: Readings): readonly string[] {
  return [
    ...differencesIn('model', byTree.models, byIslands.models),
    ...differencesIn('import', byTree.imports, byIslands.imports),
    ...differencesIn('comment', byTree.ignores, byIslands.ignores),
  ];
}

async function read(
  facts: IslandFacts,
  source: Source,
  parse: Parameters<typeof analyzeSource>[3],
): Promise<FileAnalysis | undefined> {
  try {
    return await analyzeSource(source, catalogue, facts, parse);
  } finally {
    facts.clear();
  }
}

function open(
  path: string,
  text: string,
): { readonly source: Source; readonly language: Language } | undefined {
  if (path.endsWith('.ipynb')) {
    const notebook = readNotebook(text);
    const language = notebook && languageOfEditorId(notebook.language);
    return notebook && language ? { source: notebook.code, language } : undefined;
  }
  const language = languageOfPath(path);
  if (!language) return undefined;
  const code = readerOf(language.id).code?.(text) ?? text;
  const lines = new LineIndex(code);
  return { source: { text: code, rangeOf: (span) => lines.rangeOf(span) }, language };
}

function differencesIn(what: string, tree: readonly unknown[], islands: readonly unknown[]): string[] {
  const left = tree.map((each) => JSON.stringify(each));
  const right = islands.map((each) => JSON.stringify(each));
  const missing = left
    .filter((each) => !right.includes(each))
    .map((each) => `only by the tree: ${what} ${each}`);
  const extra = right
    .filter((each) => !left.includes(each))
    .map((each) => `only by islands: ${what} ${each}`);
  const isMoved = missing.length === 0 && extra.length === 0 && left.join() !== right.join();
  return [...missing, ...extra, ...(isMoved ? [`the ${what}s are in another order`] : [])];
}
