import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fromDisk, toDisk, type TruthLine } from './truth.ts';

/** A real repository in a temporary folder, with a second working tree in which a colleague works. */
export class Repository {
  private readonly base = mkdtempSync(path.join(os.tmpdir(), 'shadowlight-bench-'));
  readonly own = path.join(this.base, 'own');
  readonly theirs = path.join(this.base, 'theirs');
  private clock = 1_700_000_000;

  constructor() {
    mkdirSync(this.own);
    this.git(this.own, 'init', '-q', '-b', 'main');
  }

  /** True when git says that all went well. */
  git(folder: string, ...argv: readonly string[]): boolean {
    return this.run(folder, argv) !== undefined;
  }

  /** What git prints; empty where it cannot. */
  ask(folder: string, ...argv: readonly string[]): string {
    return (this.run(folder, argv) ?? '').trim();
  }

  read(folder: string, file: string): TruthLine[] | undefined {
    const location = path.join(folder, file);
    return existsSync(location) ? fromDisk(readFileSync(location, 'utf8')) : undefined;
  }

  write(folder: string, file: string, lines: readonly TruthLine[]): void {
    const location = path.join(folder, file);
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, toDisk(lines));
  }

  files(folder: string): readonly string[] {
    const listed = this.ask(folder, 'ls-files', '-z', '--cached', '--others').split('\0');
    return [...new Set(listed)].filter((file) => file !== '' && existsSync(path.join(folder, file)));
  }

  dispose(): void {
    rmSync(this.base, { recursive: true, force: true });
  }

  private run(folder: string, argv: readonly string[]): string | undefined {
    const date = `${(this.clock += 60)} +0000`;
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'core.hooksPath=no-hooks'];
    const settings = [
      '-c',
      'commit.gpgSign=false',
      '-c',
      'gc.auto=0',
      '-c',
      'core.autocrlf=false',
      '-c',
      'advice.detachedHead=false',
    ];
    try {
      return execFileSync('git', [...identity, ...settings, ...argv], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          GIT_EDITOR: 'true',
          GIT_AUTHOR_DATE: date,
          GIT_COMMITTER_DATE: date,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_CONFIG_GLOBAL: path.join(this.base, 'no-settings'),
        },
      });
    } catch {
      return undefined;
    }
  }
}
