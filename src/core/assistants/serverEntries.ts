import type { DataNode } from '../dataFiles/dataNode.ts';
import type { Configuration } from './assistant.ts';
import { textOf, valuesAt } from './values.ts';

export interface ServerEntry {
  readonly name: string;
  readonly table: DataNode & { kind: 'table' };
}

/** So many servers of one table: more, nobody wrote. */
const maxServers = 500;

/** The entries of MCP servers in a file of settings. */
export function serverEntries(root: DataNode, what: Configuration): readonly ServerEntry[] {
  return (what.servers ?? []).flatMap((keys) => valuesAt(root, keys).flatMap(entriesIn));
}

function entriesIn(servers: DataNode): readonly ServerEntry[] {
  const entries: readonly (readonly [string, DataNode | undefined])[] =
    servers.kind === 'table'
      ? servers
          .keys()
          .slice(0, maxServers)
          .map((key) => [key, servers.child(key)])
      : servers.kind === 'list'
        ? servers.items.slice(0, maxServers).map((item) => [textOf(valuesAt(item, ['name'])[0]) ?? '', item])
        : [];
  return entries.flatMap(([name, table]) => (table?.kind === 'table' ? [{ name, table }] : []));
}
