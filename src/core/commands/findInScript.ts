import { matchAssistantCommand } from '../assistants/commands.ts';
import type { Span } from '../model/text.ts';
import { matchAddressCommand } from './addressCommands.ts';
import { findInContainer } from './container.ts';
import { isKnownImage } from './images.ts';
import { matchCommand } from './matchCommand.ts';
import { packagesIn } from './installs.ts';
import { packageRunners } from './runners.ts';
import type { Found } from './mention.ts';
import type { PlacedText } from './placedText.ts';
import { scriptVariables } from './scriptVariables.ts';
import { assignmentIn, readScript } from './shellScript.ts';
import type { Dialect } from './shellWord.ts';
import { literalOf, programOf, type Variables, type Word } from './word.ts';

/** Programs that run the command behind them, with their options that take a value. */
const wrappers: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g'],
  exec: [],
  nohup: [],
  env: ['-u'],
  command: [],
  time: [],
  nice: ['-n'],
  stdbuf: ['-o', '-e', '-i'],
  xvfb_run: [],
  tini: [],
  // `uvx` and `npx`: what they run is a command itself.
  ...Object.fromEntries(
    packageRunners.flatMap(({ words, valued }) => {
      const [program = '', ...rest] = words;
      return rest.length === 0 ? [[program, valued]] : [];
    }),
  ),
};
/** Those with a word of their own before it. */
const runners: Readonly<Record<string, string>> = {
  uv: 'run',
  poetry: 'run',
  pipenv: 'run',
  pdm: 'run',
  rye: 'run',
  hatch: 'run',
  pixi: 'run',
};
const shells = new Set(['sh', 'bash', 'zsh', 'ash', 'dash']);
const pythons = /^python(?:3(?:\.\d+)?)?$/;
/** Options of `docker exec` and `kubectl exec` that take a value. */
const executionOptions = new Set([
  '-e',
  '--env',
  '-u',
  '--user',
  '-w',
  '--workdir',
  '-n',
  '--namespace',
  '-c',
  '--container',
  '--env-file',
  '--index',
]);
/** Scripts in scripts. */
const maxDepth = 4;
/** Words in front of a command. */
const maxWrappers = 10;

/** What the commands of a script download, serve, run or install. */
export function findInScript(
  source: PlacedText,
  variables: Variables,
  dialect: Dialect = 'shell',
  wholeOf: (span: Span) => Span = (span) => span,
  depth = 0,
): readonly Found[] {
  const commands = readScript(source, dialect);
  const known = scriptVariables(commands, variables);
  return commands.flatMap(({ words, span }) =>
    words.length < 2 ? [] : findInWords(words, wholeOf(span), known, depth),
  );
}

/** What one command does: `words[0]` is its program. */
export function findInWords(
  all: readonly Word[],
  whole: Span,
  variables: Variables,
  depth = 0,
): readonly Found[] {
  return [...packagesIn(withoutRoot(all)), ...findModelsInWords(unwrap(all), whole, variables, depth)];
}

function findModelsInWords(
  words: readonly Word[],
  whole: Span,
  variables: Variables,
  depth: number,
): readonly Found[] {
  const program = programOf(words[0]);
  if (program === undefined) return [];
  if (shells.has(program)) return findInShellCall(words, whole, variables, depth);
  if (program === 'docker' || program === 'podman' || program === 'nerdctl' || program === 'docker-compose') {
    const found = findInDockerCall(words, whole, variables, depth);
    if (found) return found;
  }
  if (program === 'kubectl' && literalOf(words[1]) === 'exec') {
    const separator = words.findIndex((word) => literalOf(word) === '--');
    return separator < 0 || depth > maxDepth
      ? []
      : findInWords(words.slice(separator + 1), whole, variables, depth + 1);
  }
  const assistant = matchAssistantCommand(program, words, whole, variables);
  if (assistant.length > 0) return assistant;
  const found = matchCommand(pythons.test(program) ? asModule(words) : words, whole, variables);
  return found ? [found] : matchAddressCommand(words, whole, variables);
}

/** `python -u -m vllm.entrypoints.openai.api_server` is `-m vllm.entrypoints.openai.api_server`. */
function asModule(words: readonly Word[]): readonly Word[] {
  const index = words.findIndex((word, at) => at > 0 && !/^-[a-zA-Z]$/.test(literalOf(word) ?? ''));
  return index > 1 && literalOf(words[index - 1]) === '-m' ? words.slice(index - 1) : [];
}

/** `sudo -H pip install …` is `pip install …`. */
function withoutRoot(words: readonly Word[]): readonly Word[] {
  return programOf(words[0]) === 'sudo'
    ? words.slice(afterOptions(words, 1, new Set(wrappers['sudo'])))
    : words;
}

/** The command without the programs that only run it. */
function unwrap(all: readonly Word[]): readonly Word[] {
  let words = all;
  for (let count = 0; count < maxWrappers; count++) {
    const program = programOf(words[0]) ?? '';
    const valued = Object.hasOwn(wrappers, program) ? wrappers[program] : undefined;
    if (valued) words = words.slice(afterOptions(words, 1, new Set(valued)));
    else if (program === 'timeout') words = words.slice(afterOptions(words, 1, new Set(['-s', '-k'])) + 1);
    else if (Object.hasOwn(runners, program) && literalOf(words[1]) === runners[program]) {
      words = words.slice(
        afterOptions(words, 2, new Set(['--with', '--python', '-p', '--extra', '--group'])),
      );
    } else return words;
  }
  return [];
}

/** Where the first word is that is neither an option nor set for the command. */
function afterOptions(words: readonly Word[], start: number, valued: ReadonlySet<string>): number {
  let index = start;
  while (index < words.length) {
    const word = words[index];
    const text = literalOf(word) ?? '';
    if (text.startsWith('-') && text !== '--') index += valued.has(text) ? 2 : 1;
    else if (text === '--' || (word && assignmentIn(word))) index++;
    else break;
  }
  return index;
}

/** `sh -c "…"` */
function findInShellCall(
  words: readonly Word[],
  whole: Span,
  variables: Variables,
  depth: number,
): readonly Found[] {
  const flag = words.findIndex((word) => /^-[a-z]*c$/.test(literalOf(word) ?? ''));
  const script = flag < 0 || flag > 3 ? undefined : words[flag + 1]?.inner;
  if (!script || depth > maxDepth) return [];
  return findInScript(script, variables, 'shell', () => whole, depth + 1);
}

/** `docker run IMAGE …` and `docker exec CONTAINER …`; undefined for anything else. */
function findInDockerCall(
  words: readonly Word[],
  whole: Span,
  variables: Variables,
  depth: number,
): readonly Found[] | undefined {
  const isCompose = literalOf(words[1]) === 'compose' || programOf(words[0]) === 'docker-compose';
  const verbAt = words.findIndex((word) => ['run', 'exec', 'create'].includes(literalOf(word) ?? ''));
  const isOfModels = literalOf(words[1]) === 'model';
  if (verbAt < 1 || verbAt > 4 || isOfModels || depth > maxDepth) return undefined;
  if (isCompose || literalOf(words[verbAt]) === 'exec') {
    const container = afterOptions(words, verbAt + 1, executionOptions);
    return findInWords(words.slice(container + 1), whole, variables, depth + 1);
  }
  // Its options are many, so that the image is told by its name alone.
  const imageAt = words.findIndex((word, index) => index > verbAt && isKnownImage(literalOf(word) ?? ''));
  const image = words[imageAt];
  if (!image) return undefined;
  const environment = new Map<string, Word>();
  for (let index = verbAt + 1; index < imageAt; index++) {
    const word = words[index];
    const before = literalOf(words[index - 1]);
    const assignment = word && (before === '-e' || before === '--env') ? assignmentIn(word) : undefined;
    if (assignment) environment.set(assignment.name, assignment.value);
  }
  return findInContainer(
    { image: literalOf(image), args: words.slice(imageAt + 1), environment, whole, imageWord: image },
    variables,
  );
}
