import { packagesOf, type Installer, type NamedPackage } from './installer.ts';
import { literalOf, programOf, type Word } from './word.ts';

const npm = { ecosystem: 'npm', nameIn: npmPackage } as const;

const installers: readonly Installer[] = [
  // https://docs.npmjs.com/cli/commands/npm-install
  { words: ['npm', 'install'], ...npm },
  { words: ['npm', 'i'], ...npm },
  { words: ['npm', 'add'], ...npm },
  // https://docs.npmjs.com/cli/commands/npx: what is installed beside it goes before the registry.
  { words: ['npx'], isRunner: true, from: ['-p', '--package'], unlessThere: ['-y', '--yes'], ...npm },
  // https://pnpm.io/cli/add, https://pnpm.io/cli/dlx
  { words: ['pnpm', 'add'], ...npm },
  { words: ['pnpm', 'dlx'], isRunner: true, from: ['--package'], ...npm },
  { words: ['pnpx'], isRunner: true, ...npm },
  // https://yarnpkg.com/cli/add, https://yarnpkg.com/cli/dlx
  { words: ['yarn', 'global', 'add'], ...npm },
  { words: ['yarn', 'add'], ...npm },
  { words: ['yarn', 'dlx'], isRunner: true, from: ['-p', '--package'], ...npm },
  // https://bun.com/docs/cli/add
  { words: ['bun', 'add'], ...npm },
  // https://bun.com/docs/pm/bunx: what is installed goes before the registry.
  { words: ['bunx'], isRunner: true, from: ['-p', '--package'], unlessThere: [], ...npm },
];

/** Options of any of them that take the next word. */
const valued = new Set(
  '-w -C -c --workspace --prefix --registry --cache --tag --dir --filter --call --cwd --userconfig --loglevel'.split(
    ' ',
  ),
);

/** The packages of npm that a command installs by name; `words[0]` is its program. */
export function npmPackagesIn(words: readonly Word[]): readonly NamedPackage[] {
  const program = programOf(words[0]);
  const installer = installers.find(({ words: own }) =>
    own.every((word, index) => word === (index === 0 ? program : literalOf(words[index]))),
  );
  return installer ? packagesOf(installer, words, valued) : [];
}

/** `name`, `@scope/name`, each with `@version`; `alias@npm:name` is the package that it stands for. */
function npmPackage(text: string): string | undefined {
  const spec = /^[^@/]+@npm:(.+)$/.exec(text)?.[1] ?? text;
  return /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)(?:@[^/:]*)?$/i.exec(spec)?.[1];
}
