import { lstat, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LogStore } from '../../core/provenance/log/logStore.ts';
import { sharedFolder } from '../../core/provenance/log/sharedFolder.ts';
import { writeAtomically } from '../atomicWrite.ts';

/** Where the logs of a folder are. */
export interface LogPlaces {
  /** This writer's own, in the extension's storage. */
  readonly own: string;
  /** Which writer this is: a name for a folder, letters and digits only. */
  readonly writer: string;
  /** The workspace folder, in which all writers share theirs. */
  readonly root: string;
  /** Whether this writer shares its own there too. Asked at each write. */
  readonly isShared: () => boolean;
  /** `2026-11`. Asked at each write. */
  readonly month: () => string;
}

/** Larger logs of others are not read: nobody writes so much. */
const maxSharedBytes = 64 * 1024 * 1024;

/** Logs as files, one for each month: only ever added to, readable by their owner alone. */
export class LogFolder implements LogStore {
  constructor(private readonly places: LogPlaces) {}

  async readOwn(): Promise<string> {
    return (await readMonths(this.places.own)).join('');
  }

  async readOthers(): Promise<readonly string[]> {
    const { writer } = this.places;
    const shared = await this.shared();
    if (shared === undefined) return [];
    const logs: string[] = [];
    for (const name of await entriesOf(shared, 'folder')) {
      if (name === writer) continue;
      logs.push((await readMonths(path.join(shared, name))).join(''));
    }
    return logs;
  }

  async append(text: string): Promise<void> {
    for (const folder of await this.folders()) await appendTo(folder, `${this.places.month()}.jsonl`, text);
  }

  async replace(text: string): Promise<void> {
    for (const folder of await this.folders()) {
      const now = `${this.places.month()}.jsonl`;
      await makeFolder(folder);
      await writeAtomically(path.join(folder, now), text);
      for (const name of await entriesOf(folder, 'log'))
        if (name !== now) await rm(path.join(folder, name), { force: true });
    }
  }

  async clear(): Promise<void> {
    const { own, writer } = this.places;
    const shared = await this.shared();
    const folders = shared === undefined ? [own] : [own, path.join(shared, writer)];
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }

  private async folders(): Promise<readonly string[]> {
    const { own, writer, isShared } = this.places;
    const shared = isShared() ? await this.shared() : undefined;
    return shared === undefined ? [own] : [own, path.join(shared, writer)];
  }

  /** `.ai-sbom/provenance`; undefined where a repository has put a link in its place, which leads elsewhere. */
  private async shared(): Promise<string | undefined> {
    const { root, writer } = this.places;
    let folder = root;
    for (const name of [...sharedFolder.split('/'), writer]) {
      folder = path.join(folder, name);
      if (await isLink(folder)) return undefined;
    }
    return path.dirname(folder);
  }
}

/** Whether something other than a folder is there. */
async function isLink(folder: string): Promise<boolean> {
  try {
    return !(await lstat(folder)).isDirectory();
  } catch {
    return false;
  }
}

async function appendTo(folder: string, name: string, text: string): Promise<void> {
  await makeFolder(folder);
  const file = path.join(folder, name);
  const handle = await open(file, 'a+', 0o600);
  try {
    // A write that was cut off must not take the next line with it.
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    const isOpen = size > 0 && last.toString() !== '\n';
    await handle.appendFile(isOpen ? `\n${text}` : text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function readMonths(folder: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let bytes = 0;
  for (const name of await entriesOf(folder, 'log')) {
    const text = await readFile(path.join(folder, name), 'utf8');
    bytes += text.length;
    if (bytes > maxSharedBytes) break;
    // A last line that was cut off stays one by itself.
    texts.push(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  }
  return texts;
}

/** Sorted; links are not followed. What is not there has none. */
async function entriesOf(folder: string, kind: 'folder' | 'log'): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const wanted = entries.filter((entry) =>
      kind === 'folder' ? entry.isDirectory() : entry.isFile() && /^\d{4}-\d{2}\.jsonl$/.test(entry.name),
    );
    return wanted.map(({ name }) => name).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
