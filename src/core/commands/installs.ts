import type { EcosystemId } from '../manifests/manifest.ts';
import type { Span } from '../model/text.ts';
import { npmPackagesIn } from './npmInstalls.ts';
import { packageRunners } from './runners.ts';
import { pythonPackagesIn } from './pythonInstalls.ts';
import { literalOf, type Word } from './word.ts';

/** A package that a command installs by its name. */
export interface InstalledPackage {
  readonly kind: 'install';
  readonly ecosystem: EcosystemId;
  readonly name: string;
  /** The word that names it. */
  readonly span: Span;
}

/** What installs packages is none that a program is made of. */
const installersThemselves = new Set(['pip', 'setuptools', 'wheel', 'uv', 'npm', 'pnpm', 'yarn', 'corepack']);

/** What a command installs; `words[0]` is its program. */
export function packagesIn(words: readonly Word[]): readonly InstalledPackage[] {
  // Most commands install nothing.
  if (!words.slice(0, 6).some((word) => mayInstall.has((literalOf(word) ?? '').replace(/^.*\//, ''))))
    return [];
  const found = [
    ...pythonPackagesIn(words).map((each) => ({ ecosystem: 'pypi' as const, ...each })),
    ...npmPackagesIn(words).map((each) => ({ ecosystem: 'npm' as const, ...each })),
  ];
  return found
    .filter(({ name }) => !installersThemselves.has(name.toLowerCase()))
    .map(({ ecosystem, name, word }) => ({ kind: 'install', ecosystem, name, span: word.span }));
}

/** One of these is in each command that does. */
const mayInstall = new Set(['install', 'i', 'add', ...packageRunners.map(({ words }) => words.at(-1) ?? '')]);
