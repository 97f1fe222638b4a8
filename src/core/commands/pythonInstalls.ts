import { condaName, pypiNameOf } from '../manifests/condaNames.ts';
import { nameFromUrl, requirementName } from '../manifests/pypiNames.ts';
import { programOf } from './matchCommand.ts';
import { literalOf, type Word } from './word.ts';

/** A program that installs packages for Python: the words that make it do so, the first of which is its name. */
interface Installer {
  readonly words: readonly string[];
  readonly isConda?: boolean;
}

const installers: readonly Installer[] = [
  // https://pip.pypa.io/en/stable/cli/pip_install/
  { words: ['pip', 'install'] },
  // https://docs.astral.sh/uv/reference/cli/
  { words: ['uv', 'pip', 'install'] },
  { words: ['uv', 'add'] },
  // https://python-poetry.org/docs/cli/#add
  { words: ['poetry', 'add'] },
  // https://pdm-project.org/latest/reference/cli/#add
  { words: ['pdm', 'add'] },
  // https://pipenv.pypa.io/en/latest/cli.html#install
  { words: ['pipenv', 'install'] },
  // https://docs.conda.io/projects/conda/en/stable/commands/install.html
  { words: ['conda', 'install'], isConda: true },
  { words: ['mamba', 'install'], isConda: true },
  { words: ['micromamba', 'install'], isConda: true },
];

/** Options of any of them that take the next word. */
const valued = new Set(
  (
    '-r -c -e -f -i -t -n -p -b -G -C --requirement --constraint --editable --find-links --index-url --extra-index-url ' +
    '--index --default-index --trusted-host --target --prefix --root --name --channel --python --group --extra ' +
    '--optional --platform --python-version --implementation --abi --upgrade-strategy --cache-dir --log --proxy ' +
    '--retries --timeout --progress-bar --no-binary --only-binary --config-settings --global-option --src --source ' +
    '--override --file --report --cert --client-cert --build-constraint --link-mode --torch-backend'
  ).split(' '),
);
const pip = /^pip(?:3(?:\.\d+)?)?$/;
const python = /^python(?:3(?:\.\d+)?)?(?:\.exe)?$/;

/** A package that a command installs: its name on PyPI, and the word that names it. */
export interface InstalledPackage {
  readonly name: string;
  readonly word: Word;
}

/** The packages of PyPI that a command installs by name; `words[0]` is its program. */
export function pythonPackagesIn(words: readonly Word[]): readonly InstalledPackage[] {
  const all = withoutInterpreter(words);
  const texts = all.map(literalOf);
  const first = programOf(all[0]) ?? '';
  const program = pip.test(first) ? 'pip' : first;
  const installer = installers.find(({ words: own }) =>
    own.every((word, index) => word === (index === 0 ? program : texts[index])),
  );
  if (!installer) return [];
  const found: InstalledPackage[] = [];
  for (let index = installer.words.length; index < all.length; index++) {
    const text = texts[index];
    const word = all[index];
    if (text === undefined || !word) continue;
    if (valued.has(text)) index++;
    // `name @ https://…`
    else if (text === '@') index++;
    else if (!text.startsWith('-')) {
      const name = installer.isConda === true ? condaPackage(text) : pipPackage(text);
      if (name !== undefined) found.push({ name, word });
    }
  }
  return found;
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
