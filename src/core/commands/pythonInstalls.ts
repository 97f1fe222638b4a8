import { condaName, pypiNameOf } from '../manifests/condaNames.ts';
import { nameFromUrl, requirementName } from '../manifests/pypiNames.ts';
import { packagesOf, runnersOf, type Installer, type NamedPackage } from './installer.ts';
import { literalOf, programOf, type Word } from './word.ts';

const pypi = { ecosystem: 'pypi', nameIn: pipPackage } as const;
const conda = { ecosystem: 'pypi', nameIn: condaPackage } as const;

const installers: readonly Installer[] = [
  // https://pip.pypa.io/en/stable/cli/pip_install/
  { words: ['pip', 'install'], ...pypi },
  // https://docs.astral.sh/uv/reference/cli/
  { words: ['uv', 'pip', 'install'], ...pypi },
  { words: ['uv', 'add'], ...pypi },
  // https://python-poetry.org/docs/cli/#add
  { words: ['poetry', 'add'], ...pypi },
  // https://pdm-project.org/latest/reference/cli/#add
  { words: ['pdm', 'add'], ...pypi },
  // https://pipenv.pypa.io/en/latest/cli.html#install
  { words: ['pipenv', 'install'], ...pypi },
  // https://docs.conda.io/projects/conda/en/stable/commands/install.html
  { words: ['conda', 'install'], ...conda },
  { words: ['mamba', 'install'], ...conda },
  { words: ['micromamba', 'install'], ...conda },
];

/** Those whose packages no other program can import. */
const toolInstallers: readonly Installer[] = [
  { words: ['uv', 'tool', 'install'], ...pypi },
  // https://pipx.pypa.io/stable/docs/
  { words: ['pipx', 'install'], ...pypi },
  ...runnersOf(pypi),
];

/** Options of any of them that take the next word. */
const valued = new Set(
  (
    '-r -c -e -f -i -t -n -p -b -G -C --requirement --constraint --editable --find-links --index-url --extra-index-url ' +
    '--index --default-index --trusted-host --target --prefix --root --name --channel --python --group --extra ' +
    '--optional --platform --python-version --implementation --abi --upgrade-strategy --cache-dir --log --proxy ' +
    '--retries --timeout --progress-bar --no-binary --only-binary --config-settings --global-option --src --source ' +
    '--override --file --report --cert --client-cert --build-constraint --link-mode --torch-backend --with --pip-args'
  ).split(' '),
);
const pip = /^pip(?:3(?:\.\d+)?)?$/;
const python = /^python(?:3(?:\.\d+)?)?(?:\.exe)?$/;

/** The packages of PyPI that a command installs by name, for programs to import; `words[0]` is its program. */
export function librariesIn(words: readonly Word[]): readonly NamedPackage[] {
  return installedBy(installers, words);
}

/** The same, and those that are only run. */
export function pythonPackagesIn(words: readonly Word[]): readonly NamedPackage[] {
  return installedBy([...installers, ...toolInstallers], words);
}

function installedBy(known: readonly Installer[], words: readonly Word[]): readonly NamedPackage[] {
  const all = withoutInterpreter(words);
  const first = programOf(all[0]) ?? '';
  const program = pip.test(first) ? 'pip' : first;
  const installer = known.find(({ words: own }) =>
    own.every((word, index) => word === (index === 0 ? program : literalOf(all[index]))),
  );
  return installer ? packagesOf(installer, all, valued) : [];
}

/** `python -m pip install` is `pip install`, whatever Python is called there. */
function withoutInterpreter(words: readonly Word[]): readonly Word[] {
  const first = literalOf(words[0]);
  const isPython = first === undefined || /^[{$]/.test(first) || python.test(programOf(words[0]) ?? '');
  const module = words.findIndex((word) => literalOf(word) === '-m');
  return isPython && module > 0 && module < 4 ? words.slice(module + 1) : words;
}

function pipPackage(text: string): string | undefined {
  const isPlace = /^\.{0,2}[/\\]|^\.+$|^\.\[/.test(text);
  if (!isPlace && !/[/\\]/.test(text.split('@')[0] ?? '') && !/\.(?:txt|toml|cfg|py)$/.test(text)) {
    const name = requirementName(text);
    if (name !== undefined) return name;
  }
  return nameFromUrl(text);
}

function condaPackage(text: string): string | undefined {
  const name = /[/\\]|\.(?:txt|ya?ml|conda|bz2)$/.test(text) ? undefined : condaName(text);
  return name === undefined || name === 'python' || name === 'pip' ? undefined : pypiNameOf(name);
}
