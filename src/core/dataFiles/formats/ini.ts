import { parseIni, type IniEntry } from '../../manifests/ini.ts';
import type { DataFormat } from '../dataFormat.ts';
import { tableOf, type DataNode } from '../dataNode.ts';

/**
 * What Python's configparser reads. Sections are tables, and have the values of `[DEFAULT]` too.
 * https://docs.python.org/3/library/configparser.html
 */
export const ini: DataFormat = {
  id: 'ini',
  matches: (path) => /\.(?:ini|cfg|conf)$/i.test(path),
  parse(text) {
    const { sections, entries } = parseIni(text);
    if (sections.length === 0) return undefined;
    const span = { start: 0, end: text.length };
    const bySection = new Map(sections.map(({ name }) => [name, new Map<string, DataNode>()]));
    for (const entry of entries) bySection.get(entry.section)?.set(entry.key, valueOf(entry, text));
    const defaults = bySection.get('DEFAULT') ?? new Map<string, DataNode>();
    const tables = new Map<string, DataNode>();
    for (const [name, own] of bySection) {
      const values = new Map([...defaults, ...own]);
      const child = (key: string): DataNode | undefined => values.get(key.toLowerCase());
      tables.set(name, { kind: 'table', child, keys: () => [...values.keys()], span });
    }
    return tableOf(tables, span);
  },
};

function valueOf(entry: IniEntry, text: string): DataNode {
  const line = text.slice(entry.span.start, entry.span.end);
  const separator = line.search(/[:=]/);
  const written = line.slice(separator + 1).trim();
  const start = entry.span.start + line.indexOf(written, separator + 1);
  const span = { start, end: entry.span.end };
  // Interpolation depends on how the parser was made, and so do comments behind a value.
  if (written === '' || /\n|[%$]|\s[#;]/.test(written)) return { kind: 'unknown', span };
  return { kind: 'text', text: written, span };
}
