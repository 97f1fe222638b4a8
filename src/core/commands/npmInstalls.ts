import { packagesOf, runnersOf, type Installer, type NamedPackage } from './installer.ts';
import { literalOf, programOf, type Word } from './word.ts';

const npm = { ecosystem: 'npm', nameIn: npmPackage } as const;

const installers: readonly Installer[] = [
  // https://docs.npmjs.com/cli/commands/npm-install
  { words: ['npm', 'install'], ...npm },
  { words: ['npm', 'i'], ...npm },
  { words: ['npm', 'add'], ...npm },
  // https://pnpm.io/cli/add
  { words: ['pnpm', 'add'], ...npm },
  // https://yarnpkg.com/cli/add
  { words: ['yarn', 'global', 'add'], ...npm },
  { words: ['yarn', 'add'], ...npm },
  // https://bun.com/docs/cli/add
  { words: ['bun', 'add'], ...npm },
  ...runnersOf(npm),
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
