import type { EcosystemId } from '../manifests/manifest.ts';

/** A program that fetches what it runs: its first argument names that, all others are handed on. */
export interface Runner<Registry extends string = EcosystemId> {
  /** The program, and the words that follow it. */
  readonly words: readonly string[];
  readonly registry: Registry;
  /** Options that take the next word. */
  readonly valued: readonly string[];
  /** Of those, the ones whose value is what it fetches, in place of that first argument. */
  readonly from?: readonly string[];
  /** Only with one of these it fetches without a question; else it may run what the folder has installed. */
  readonly askedWith?: readonly string[];
  /** It never asks, and runs what is installed before it fetches. */
  readonly installedFirst?: boolean;
}

const npx = '-p --package -c --call -w --workspace --registry --cache --prefix'.split(' ');
const uv = '--from --with -p --python --index --index-url --default-index --directory'.split(' ');

export const packageRunners: readonly Runner[] = [
  // https://docs.npmjs.com/cli/commands/npx
  {
    words: ['npx'],
    registry: 'npm',
    valued: npx,
    from: ['-p', '--package'],
    askedWith: ['-y', '--yes'],
  },
  // https://bun.com/docs/pm/bunx
  ...[['bunx'], ['bun', 'x']].map((words) => ({
    words,
    registry: 'npm' as const,
    valued: ['-p', '--package'],
    from: ['-p', '--package'],
    installedFirst: true,
  })),
  // https://pnpm.io/cli/dlx
  ...[['pnpm', 'dlx'], ['pnpx']].map((words) => ({
    words,
    registry: 'npm' as const,
    valued: ['--package'],
    from: ['--package'],
  })),
  // https://yarnpkg.com/cli/dlx
  { words: ['yarn', 'dlx'], registry: 'npm', valued: ['-p', '--package'], from: ['-p', '--package'] },
  // https://docs.astral.sh/uv/reference/cli/#uv-tool-run
  ...[['uvx'], ['uv', 'tool', 'run']].map((words) => ({
    words,
    registry: 'pypi' as const,
    valued: uv,
    from: ['--from'],
  })),
  // https://pipx.pypa.io/stable/docs/
  {
    words: ['pipx', 'run'],
    registry: 'pypi',
    valued: ['--spec', '--python', '--pip-args'],
    from: ['--spec'],
  },
];
