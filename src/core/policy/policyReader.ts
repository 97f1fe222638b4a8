import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type YAMLMap } from 'yaml';
import { yamlDocuments } from '../common/yamlDocuments.ts';
import { sentence, type Sentence } from '../messages/sentence.ts';
import { LineIndex, type Range, type Span } from '../model/text.ts';
import {
  policyAspects,
  policySeverities,
  policyVerdicts,
  type PolicyAspect,
  type PolicyRule,
  type PolicySeverity,
  type RuleOrigin,
} from './policy.ts';
import { isQuickGlob } from './policyGlob.ts';
import { fileKeys, presetIds, ruleKeys, severityKeys, type KeyShape, type PolicyKey } from './policyKeys.ts';
import type { PresetId } from './policyKeys.ts';

/** What is wrong in a policy, and where. */
export interface PolicyProblem {
  /** Relative to the folder, POSIX. */
  readonly path: string;
  readonly range: Range;
  readonly message: Sentence;
}

/** Where a policy lies. */
export type PolicyPlace = Pick<RuleOrigin, 'path' | 'from'>;

/** A text with its place. */
export interface Placed {
  readonly text: string;
  readonly range: Range;
}

/** What one file says. */
export interface PolicyFile {
  readonly extends: readonly Placed[];
  readonly presets: readonly (Placed & { readonly id: PresetId })[];
  readonly rules: readonly PolicyRule[];
  readonly severityOf: SeverityOf;
}

type SeverityOf = (verdict: PolicyRule['verdict']) => PolicySeverity;

/** A policy beyond these is none that people wrote. */
const maxProblems = 100;
const maxRules = 1000;
const maxGlobs = 1000;

/** Reads one file. It says something only where nothing is wrong with it. */
export function readPolicy(
  { path, from }: PolicyPlace,
  text: string,
): { readonly file?: PolicyFile; readonly problems: readonly PolicyProblem[] } {
  const reader = new PolicyReader(path, from, text);
  const file = reader.read();
  const { problems } = reader;
  return problems.length > 0 || !file ? { problems } : { file, problems };
}

/** What stands behind the keys of a table; a single value is a list of one. */
type Fields = ReadonlyMap<string, { readonly values: readonly Placed[]; readonly node: Node }>;

class PolicyReader {
  readonly problems: PolicyProblem[] = [];
  private readonly lines: LineIndex;
  private globs = 0;

  constructor(
    private readonly path: string,
    private readonly from: string | undefined,
    private readonly text: string,
  ) {
    this.lines = new LineIndex(text);
  }

  read(): PolicyFile | undefined {
    const documents = yamlDocuments(this.text);
    const [document, second] = documents ?? [];
    if (!documents) this.complain(undefined, sentence('This is nested too deeply to be read.'));
    if (second) this.complain(second.contents, sentence('A policy is one document.'));
    for (const error of document?.errors ?? []) {
      const [start, end] = error.pos;
      this.complainAt(this.lines.rangeOf({ start, end }), sentence('This is no YAML: {0}', error.message));
    }
    if (this.problems.length > 0) return undefined;
    return this.file(document);
  }

  private file(document: Document | undefined): PolicyFile {
    const root = document?.contents ?? null;
    const fields = this.table(root, fileKeys, sentence('A policy begins with "version: 1".'));
    const rulesNode = fields.get('rules')?.node;
    const severity = fields.get('severity')?.node;
    const severityOf = this.severities(severity);
    return {
      extends: fields.get('extends')?.values ?? [],
      presets: (fields.get('presets')?.values ?? []).flatMap((placed) => {
        const id = presetIds.find((known) => known === placed.text);
        return id ? [{ ...placed, id }] : [];
      }),
      severityOf,
      rules: rulesNode ? this.rules(rulesNode, severityOf) : [],
    };
  }

  private severities(node: Node | undefined): SeverityOf {
    const fields = node
      ? this.table(node, severityKeys, sentence('Expected "denied" and "review-needed".'))
      : undefined;
    return (verdict) =>
      severityIn(fields?.get(verdict)?.values[0]?.text) ?? (verdict === 'denied' ? 'error' : 'warning');
  }

  private rules(node: Node, severityOf: SeverityOf): readonly PolicyRule[] {
    if (!isSeq(node)) {
      this.complain(node, sentence('Expected a list of rules, each beginning with "-".'));
      return [];
    }
    if (node.items.length > maxRules) {
      this.complain(node, sentence('There are more than {0} rules.', String(maxRules)));
      return [];
    }
    return node.items.flatMap((item) => this.rule(item, severityOf) ?? []);
  }

  private rule(item: unknown, severityOf: SeverityOf): PolicyRule | undefined {
    const fields = this.table(item, ruleKeys, sentence('A rule has a "verdict" and what it is about.'));
    const oneOf = (name: string): string | undefined => fields.get(name)?.values[0]?.text;
    const verdict = policyVerdicts.find((known) => known === oneOf('verdict'));
    if (!verdict) return undefined;
    const about: Partial<Record<PolicyAspect, readonly string[]>> = {};
    for (const aspect of policyAspects) {
      const values = fields.get(aspect)?.values;
      if (values) about[aspect] = values.map(({ text }) => text);
    }
    const paths = (fields.get('paths')?.values ?? []).map(({ text }) => text);
    if (Object.keys(about).length === 0 && paths.length === 0)
      this.complain(item, sentence('A rule says what it is about: models, providers, assistants, paths, …'));
    const [reason, owner, expires] = [oneOf('reason'), oneOf('owner'), oneOf('expires')];
    return {
      verdict,
      about,
      paths,
      ...(reason !== undefined && { reason }),
      ...(owner !== undefined && { owner }),
      ...(expires !== undefined && { expires }),
      severity: severityIn(oneOf('severity')) ?? severityOf(verdict),
      isLocked: oneOf('locked') === 'true',
      origin: {
        path: this.path,
        range: this.rangeOf(item),
        ...(this.from !== undefined && { from: this.from }),
      },
    };
  }

  /** The keys of a table, each of its shape; what is not is complained of. */
  private table(node: unknown, keys: readonly PolicyKey[], expected: Sentence): Fields {
    const fields = new Map<string, { values: readonly Placed[]; node: Node }>();
    if (!isMap(node)) {
      this.complain(node, expected);
      return fields;
    }
    for (const { key, value } of node.items) {
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
      const known = keys.find((each) => each.name === name);
      if (!known) {
        const names = keys.map((each) => each.name).join(', ');
        this.complain(key, sentence('There is no such key; known are {0}.', names));
      } else if (fields.has(known.name)) {
        this.complain(key, sentence('"{0}" stands here twice.', known.name));
      } else if (!isNode(value) || isEmpty(value)) {
        this.complain(key, sentence('"{0}" has no value.', known.name));
      } else fields.set(known.name, { values: this.values(value, known.shape), node: value });
    }
    this.requireKeys(node, keys, fields);
    return fields;
  }

  private requireKeys(node: YAMLMap, keys: readonly PolicyKey[], fields: Fields): void {
    for (const { name, isRequired } of keys) {
      const hasKey = fields.has(name) || node.items.some(({ key }) => isScalar(key) && key.value === name);
      if (isRequired === true && !hasKey) this.complain(node, sentence('"{0}" is missing.', name));
    }
  }

  private values(node: Node, shape: KeyShape): readonly Placed[] {
    if (shape.kind === 'rules' || shape.kind === 'severities') return [];
    const isList = shape.kind === 'globs' || shape.kind === 'files' || shape.kind === 'words';
    const items: readonly unknown[] = isSeq(node) && isList ? node.items : [node];
    if (items.length === 0) this.complain(node, sentence('This list is empty.'));
    return items.flatMap((item) => {
      const placed = this.placed(item, isList);
      if (!placed) return [];
      const problem = this.wrongIn(placed.text, shape);
      if (problem) this.complain(item, problem);
      return [placed];
    });
  }

  private placed(item: unknown, mayBeList: boolean): Placed | undefined {
    if (isAlias(item)) this.complain(item, sentence('Aliases are not followed here; write it out.'));
    else if (!isScalar(item) || isEmpty(item))
      this.complain(
        item,
        mayBeList ? sentence('Expected a text, or a list of them.') : sentence('Expected a text.'),
      );
    else {
      // A number or a date is meant as it is written.
      const text = typeof item.value === 'string' ? item.value : (item.source ?? String(item.value));
      return { text, range: this.rangeOf(item) };
    }
    return undefined;
  }

  private wrongIn(text: string, shape: KeyShape): Sentence | undefined {
    switch (shape.kind) {
      case 'version':
        return text === '1' ? undefined : sentence('This version of Shadowlight reads version 1 alone.');
      case 'flag':
        return text === 'true' || text === 'false' ? undefined : sentence('Expected true or false.');
      case 'day':
        return isDay(text) ? undefined : sentence('Expected a day, as in 2027-03-31.');
      case 'word':
      case 'words':
        return shape.words.includes(text)
          ? undefined
          : sentence('There is no "{0}"; known are {1}.', text, shape.words.join(', '));
      case 'globs':
        if (++this.globs > maxGlobs) return sentence('There are more than {0} patterns.', String(maxGlobs));
        return isQuickGlob(text)
          ? undefined
          : sentence('A pattern has at most two "*" in one part, two "**", and 300 characters.');
      case 'files':
      case 'rules':
      case 'severities':
      case 'text':
        return undefined;
    }
  }

  /** Without the line breaks that end a block. */
  private rangeOf(node: unknown): Range {
    const { start, end } = spanOf(node);
    return this.lines.rangeOf({ start, end: start + this.text.slice(start, end).trimEnd().length });
  }

  private complain(node: unknown, message: Sentence): void {
    this.complainAt(this.rangeOf(node), message);
  }

  private complainAt(range: Range, message: Sentence): void {
    if (this.problems.length < maxProblems) this.problems.push({ path: this.path, range, message });
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

function severityIn(text: string | undefined): PolicySeverity | undefined {
  return policySeverities.find((known) => known === text);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

function spanOf(node: unknown): Span {
  const range = isNode(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
