import type { LockBuilder } from './lockedPackages.ts';

/** How the lines of a lock file look that a program writes, always in the same form. */
export interface LineLock {
  /** What begins the line of a package; lines of its tables are indented by two more, those in them by four. */
  readonly indent: string;
  /** The name in the line of a package; undefined where what it requires does not count. */
  packageIn(line: string): string | undefined;
  /** The version in the line of a package, or in one of its own that is indented by two more. */
  readonly version: RegExp;
  /** The name of the table that a line begins. */
  readonly table: RegExp;
  /** The name of a package in a line of a table. */
  readonly required: RegExp;
}

const requiring: ReadonlySet<string> = new Set(['dependencies', 'optionalDependencies', 'peerDependencies']);

/** Adds the packages that these lines tell of, with what they require. */
export function addLines(lines: Iterable<string>, form: LineLock, lock: LockBuilder): void {
  const { indent, table, required, version } = form;
  let name: string | undefined;
  let isRequiring = false;
  const addVersion = (of: string | undefined, line: string): void => {
    const found = version.exec(line)?.[1];
    if (of !== undefined && found !== undefined) lock.add(of, [], found);
  };
  for (const line of lines) {
    if (line.startsWith(`${indent}    `)) {
      const other = isRequiring ? required.exec(line)?.[1] : undefined;
      if (name !== undefined && other !== undefined) lock.add(name, [other]);
    } else if (line.startsWith(`${indent}  `)) {
      isRequiring = requiring.has(table.exec(line)?.[1] ?? '');
      addVersion(name, line);
    } else {
      name = form.packageIn(line);
      isRequiring = false;
      if (name !== undefined) lock.add(name);
      addVersion(name, line);
    }
  }
}
