// `npm run compare -- folder…`: reads every file of the folders in two ways, by islands and as one tree, and prints
// where the findings differ. Ends with 1 if they do anywhere.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { analyzeSource } from '../src/core/analysis/analyzeSource.ts';
import type { FileAnalysis } from '../src/core/analysis/analysis.ts';
import { IslandFacts } from '../src/core/analysis/islandFacts.ts';
import { Catalogue } from '../src/core/catalogue/catalogue.ts';
import { sdks } from '../src/core/catalogue/sdks/index.generated.ts';
import { neverCancelled } from '../src/core/common/cancellation.ts';
import { decodeText } from '../src/core/common/decodeText.ts';
import type { Language } from '../src/core/languages/language.ts';
import { languageOfEditorId, languageOfPath } from '../src/core/languages/registry.ts';
import { LineIndex, type Range, type Span } from '../src/core/model/text.ts';
import { readNotebook } from '../src/core/notebooks/notebookFile.ts';
import { WholeOutline } from '../src/core/outline/wholeOutline.ts';
import { Grammars } from '../src/core/syntax/grammars.ts';
import { ParserPool } from '../src/core/syntax/parserPool.ts';
import { grammarsIn, nodeScheduler } from '../src/node/nodeHost.ts';

const root = path.join(import.meta.dirname, '..');
const pool = new ParserPool(new Grammars(grammarsIn(path.join(root, 'syntaxes'))), nodeScheduler, 1000);
const catalogue = new Catalogue(sdks);
const maxShown = 40;

interface Source {
  readonly text: string;
  rangeOf(span: Span): Range;
}

const totals = {
  files: 0,
  broken: 0,
  models: 0,
  imports: 0,
  differences: 0,
  brokenDifferences: 0,
  islands: 0,
  text: 0,
};

for (const folder of process.argv.slice(2)) {
  for (const file of filesBelow(folder)) await compare(file);
}
console.log(JSON.stringify(totals));
process.exitCode = totals.differences > 0 ? 1 : 0;

async function compare(file: string): Promise<void> {
  const opened = open(file);
  if (!opened) return;
  const { source, language } = opened;
  if (source.text.length > 1_500_000) return;
  totals.files++;
  totals.text += source.text.length;
  let isBroken = false;
  const byIslands = await read(language, source, (text) => {
    totals.islands += text.length;
    return pool.parse(language.grammar, text, neverCancelled);
  });
  const outline = language.outline(source.text);
  const whole: Language = {
    ...language,
    outline: (text) => new WholeOutline(text, outline.modules, (offset) => outline.commentAt(offset)),
  };
  const byTree = await read(whole, source, async (text) => {
    const tree = await pool.parse(language.grammar, text, neverCancelled);
    isBroken = tree?.rootNode.hasError ?? true;
    return tree;
  });
  totals.models += byTree?.models.length ?? 0;
  totals.imports += byTree?.imports.length ?? 0;
  if (isBroken) totals.broken++;
  const differences = [
    ...differencesOf('model', byTree?.models ?? [], byIslands?.models ?? []),
    ...differencesOf('import', byTree?.imports ?? [], byIslands?.imports ?? []),
    ...differencesOf('ignore', byTree?.ignores ?? [], byIslands?.ignores ?? []),
  ];
  if (isBroken) totals.brokenDifferences += differences.length;
  else totals.differences += differences.length;
  if (differences.length === 0 || (!isBroken && totals.differences > maxShown)) return;
  console.log(`${file}${isBroken ? ' (does not parse)' : ''}`);
  for (const difference of differences.slice(0, 6)) console.log(`  ${difference}`);
}

async function read(
  language: Language,
  source: Source,
  parse: Parameters<typeof analyzeSource>[4],
): Promise<FileAnalysis | undefined> {
  const facts = new IslandFacts(language);
  const analysis = await analyzeSource(language, source, catalogue, facts, parse);
  facts.clear();
  return analysis;
}

function open(file: string): { readonly source: Source; readonly language: Language } | undefined {
  const decoded = decodeText(readFileSync(file));
  if ('problem' in decoded) return undefined;
  if (file.endsWith('.ipynb')) {
    const notebook = readNotebook(decoded.text);
    const language = notebook && languageOfEditorId(notebook.language);
    return notebook && language ? { source: notebook.code, language } : undefined;
  }
  const language = languageOfPath(file);
  const { text } = decoded;
  const lines = new LineIndex(text);
  return language && { source: { text, rangeOf: (span) => lines.rangeOf(span) }, language };
}

function differencesOf(what: string, tree: readonly unknown[], islands: readonly unknown[]): string[] {
  const left = tree.map((each) => JSON.stringify(each));
  const right = islands.map((each) => JSON.stringify(each));
  const missing = left.filter((each) => !right.includes(each)).map((each) => `- ${what} ${each}`);
  const extra = right.filter((each) => !left.includes(each)).map((each) => `+ ${what} ${each}`);
  const isMoved = missing.length === 0 && extra.length === 0 && left.join() !== right.join();
  return [...missing, ...extra, ...(isMoved ? [`${what}s are in another order`] : [])];
}

function* filesBelow(folder: string): Generator<string> {
  if (statSync(folder).isFile()) return yield folder;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* filesBelow(entryPath);
    else if (entry.isFile() && (languageOfPath(entry.name) || entry.name.endsWith('.ipynb'))) yield entryPath;
  }
}
