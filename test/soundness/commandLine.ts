import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const repository = path.join(import.meta.dirname, '../..');
export const cli = path.join(repository, 'dist/cli.cjs');

/** A Python file that calls so many models. */
export function codeCalling(count: number): string {
  const calls = Array.from(
    { length: count },
    (_, index) => `OpenAI().responses.create(model="gpt-4.1-${index}")\n`,
  );
  return `from openai import OpenAI\n${calls.join('')}`;
}

export function fragmentIn(folder: string): string {
  return path.join(folder, '.ai-sbom/fragment.cdx.json');
}

/** The arguments that write the fragment of a folder. */
export function scanTo(folder: string): readonly string[] {
  return ['scan', folder, '--format', 'cyclonedx', '--out', fragmentIn(folder)];
}

/** Whether a scan says with this cache what it says without one. */
export function isCacheRight(folder: string, cache: string): boolean {
  const said = (...more: readonly string[]): string =>
    spawnSync(process.execPath, [cli, 'scan', folder, ...more], { encoding: 'utf8' }).stdout;
  const without = said();
  return without !== '' && said('--cache', cache) === without;
}
