import { packageRunners, type Runner } from '../commands/runners.ts';
import type { DataNode } from '../dataFiles/dataNode.ts';

/** A word of a command, with its place. */
export type LaunchWord = DataNode & { readonly kind: 'text' };

/** What a command starts, where it fetches it first. */
export interface Launch {
  readonly registry: 'npm' | 'pypi' | 'docker';
  readonly name: string;
  /** Version of a package, tag or digest of an image. */
  readonly version: string | null;
  /** It is the same every time. Null where that is not said: a tag can be moved, and seldom is. */
  readonly pinned: boolean | null;
  readonly word: LaunchWord;
}

const runners: readonly Runner<Launch['registry']>[] = [
  ...packageRunners,
  // https://docs.docker.com/reference/cli/docker/container/run/
  ...['docker', 'podman'].map((program) => ({
    words: [program, 'run'],
    registry: 'docker' as const,
    valued:
      '-e --env --env-file -v --volume --mount -p --publish --name --network --net -w --workdir -u --user --entrypoint --platform --add-host -l --label -h --hostname -m --memory --cpus --gpus --pull --dns --device --ulimit --restart --security-opt --cap-add --cap-drop --tmpfs --shm-size --log-driver --ipc'.split(
        ' ',
      ),
  })),
];

/** Options that take nothing. With any other, what follows is not known. */
const switches = new Set(
  '-y --yes -q --quiet --silent --no --no-cache --isolated --offline --refresh --prerelease -i -t -it -ti --interactive --tty --rm -d --detach --init --read-only --privileged --bun -- --no-project --native-tls --verbose -v'.split(
    ' ',
  ),
);

/** What a command fetches and starts; undefined where it does not, or where that is not sure. */
export function launchOf(given: readonly LaunchWord[]): Launch | undefined {
  // Windows starts scripts by its shell.
  const isShell = /^cmd(?:\.exe)?$/i.test(given[0]?.text ?? '') && /^\/c$/i.test(given[1]?.text ?? '');
  const words = isShell ? given.slice(2) : given;
  const program = words[0]?.text.replace(/^.*[\\/]/, '').replace(/\.(?:cmd|exe)$/i, '');
  const runner = runners.find(({ words: own }) =>
    own.every((word, index) => word === (index === 0 ? program : words[index]?.text)),
  );
  return runner && packageOf(runner, words.slice(runner.words.length));
}

function packageOf(runner: Runner<Launch['registry']>, words: readonly LaunchWord[]): Launch | undefined {
  const { registry, valued, from = [], askedWith } = runner;
  let isSure = askedWith === undefined;
  let named: LaunchWord | undefined;
  let first: LaunchWord | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const text = word?.text ?? '';
    if (!word || !text.startsWith('-')) {
      first = word;
      break;
    }
    const [option = '', value] = text.startsWith('--') ? text.split(/=(.*)/s) : [text];
    if (askedWith?.includes(option) === true) isSure = true;
    if (value !== undefined) {
      // Its place is not that of a word.
      if (from.includes(option)) return undefined;
    } else if (valued.includes(option)) {
      index++;
      if (from.includes(option)) named = words[index];
    } else if (!switches.has(option)) return undefined;
  }
  const word = named ?? first;
  const read = word && specOf(registry, word.text);
  if (!word || !read) return undefined;
  // What is installed in the folder goes before what is fetched.
  return { registry, ...read, pinned: read.pinned === false && !isSure ? null : read.pinned, word };
}

type Spec = Pick<Launch, 'name' | 'version' | 'pinned'>;

function specOf(registry: Launch['registry'], text: string): Spec | undefined {
  switch (registry) {
    case 'npm':
      return npmSpec(text);
    case 'pypi':
      return pypiSpec(text);
    case 'docker':
      return imageSpec(text);
  }
}

/** `@scope/name@1.2.3`; a range or a tag may be another version tomorrow. */
function npmSpec(text: string): Spec | undefined {
  const match = /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)(?:@([^/:\s]+))?$/i.exec(text);
  if (match?.[1] === undefined) return undefined;
  const version = match[2] ?? null;
  return {
    name: match[1],
    version,
    pinned: version !== null && /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version),
  };
}

/** `name==1.2`, `name@1.2`, `name[extra]`. */
function pypiSpec(text: string): Spec | undefined {
  const match = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)(?:\[[\w,. -]*\])?(?:(@|==)([^\s*]+)|([<>=~!].*))?$/i.exec(
    text,
  );
  if (match?.[1] === undefined) return undefined;
  const version = match[3] ?? match[4] ?? null;
  return { name: match[1], version, pinned: match[3] !== undefined && /^\d[\w.+!-]*$/.test(match[3]) };
}

/** `registry/name:tag@sha256:…` */
function imageSpec(text: string): Spec | undefined {
  const match =
    /^((?:[\w.-]+(?::\d+)?\/)?[a-z0-9][\w./-]*?)(?::([\w.-]+))?(?:@(sha256:[0-9a-f]{64}))?$/i.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [, name, tag, digest] = match;
  if (digest !== undefined) return { name, version: digest, pinned: true };
  return { name, version: tag ?? null, pinned: tag === undefined || tag === 'latest' ? false : null };
}
