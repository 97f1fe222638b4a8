import type { DataFormat } from '../dataFormat.ts';
import { tableOf, type DataNode } from '../dataNode.ts';

const line = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(.*)$/gm;

/**
 * `NAME=value` lines, as python-dotenv, dotenv for Node and Docker Compose read them alike. Where they differ (what
 * `$` means), nothing is known.
 */
export const dotenv: DataFormat = {
  id: 'dotenv',
  matches: (path) => /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w.-]+\.env)$/i.test(path),
  parse(text) {
    const values = new Map<string, DataNode>();
    for (const match of text.matchAll(line)) {
      const [whole, name = '', rest = ''] = match;
      values.set(name, valueOf(rest.replace(/\r$/, ''), match.index + whole.length - rest.length));
    }
    return tableOf(values, { start: 0, end: text.length });
  },
};

function valueOf(rest: string, at: number): DataNode {
  const quoted = /^(["'`])((?:(?!\1).)*)\1[ \t]*(?:#.*)?$/.exec(rest);
  const written = quoted?.[2] ?? rest.replace(/(?:^|\s)#.*$/, '').trim();
  const start = at + (quoted ? 1 : 0);
  const span = { start, end: start + written.length };
  const isOpen = !quoted && /^["'`]/.test(rest);
  const isLiteral = quoted?.[1] === "'";
  if (isOpen || (!isLiteral && /[$\\]/.test(written))) return { kind: 'unknown', span };
  return { kind: 'text', text: written, span };
}
