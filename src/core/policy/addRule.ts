import { isMap, isSeq } from 'yaml';
import { yamlDocuments } from '../common/yamlDocuments.ts';
import type { TextChange } from '../model/text.ts';
import { fileKeys, ruleKeys } from './policyKeys.ts';

/** What a rule that is added says: values by their keys. */
export type NewRule = Readonly<Record<string, string>>;

const beginning = 'version: 1\n';

/**
 * The edit that puts a rule behind all others, where it decides. Nothing else of the text is touched, comments and
 * blank lines above all. Undefined where the text is no policy to which a rule can be added in this way.
 */
export function addRule(text: string, rule: NewRule): TextChange | undefined {
  const whole = text.trim() === '' ? beginning : text;
  const [document, ...others] = yamlDocuments(whole) ?? [];
  const root = document?.contents;
  if (!document || others.length > 0 || document.errors.length > 0 || !isMap(root) || root.flow === true)
    return undefined;
  const rules = root.items.find(({ key }) => String(key) === 'rules')?.value;
  const eol = whole.includes('\r\n') ? '\r\n' : '\n';
  if (rules === undefined || (isSeq(rules) && rules.items.length === 0 && rules.flow !== true))
    return atEnd(text, whole, `rules:\n${linesOf(rule, '  ')}`, eol);
  // A list in brackets, or a key without a value, is not taken apart.
  if (!isSeq(rules) || rules.flow === true || !rules.range) return undefined;
  const [start, , end] = rules.range;
  const indent = ' '.repeat(columnOf(whole, start));
  const behind = whole.slice(0, end);
  // What stands below the last rule, and is indented less, belongs to the file.
  const at = start + lastLineOf(behind.slice(start), indent);
  const newLine = whole[at - 1] === '\n' ? '' : '\n';
  return change(at, at, `${newLine}${linesOf(rule, indent)}`, eol);
}

function atEnd(text: string, whole: string, added: string, eol: string): TextChange {
  const begins = text.trim() === '' ? whole : '';
  const newLine = begins === '' && !/\n$/.test(text) ? '\n' : '';
  const at = begins === '' ? text.length : 0;
  return change(at, begins === '' ? at : text.length, `${begins}${newLine}${added}`, eol);
}

function change(start: number, end: number, added: string, eol: string): TextChange {
  return { span: { start, end }, text: added.replaceAll('\n', eol) };
}

/** In the order of the documentation. */
function linesOf(rule: NewRule, indent: string): string {
  const names = [...ruleKeys, ...fileKeys].map(({ name }) => name).filter((name) => rule[name] !== undefined);
  return names
    .map(
      (name, index) => `${indent}${index === 0 ? '- ' : '  '}${name}: ${plainOrQuoted(rule[name] ?? '')}\n`,
    )
    .join('');
}

/** What YAML would take for something else stands in quotes, and a line stays one. */
function plainOrQuoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return /^[A-Za-z0-9][\w./@+-]*(?: [\w./@+,;-]+)*$/.test(line) && !isOther(line)
    ? line
    : `'${line.replaceAll("'", "''")}'`;
}

function isOther(line: string): boolean {
  return /^(?:true|false|null|yes|no|on|off|[\d.]+(?:e\d+)?|0[xo][\da-f]+)$/i.test(line);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Where the last line of a list ends that has something on it and is part of it. */
function lastLineOf(list: string, indent: string): number {
  let at = 0;
  let end = 0;
  for (const line of list.split(/(?<=\n)/)) {
    at += line.length;
    const isFirst = end === 0;
    if (line.trim() !== '' && (isFirst || line.startsWith(`${indent}-`) || line.startsWith(`${indent} `)))
      end = at;
  }
  return end;
}
