import type { Span } from '../model/text.ts';
import { imageOf, modelInImage, type ImageMatch } from './images.ts';
import { matchCommand } from './matchCommand.ts';
import type { Mention } from './mention.ts';
import { mentionOf } from './modelWord.ts';
import { literalOf, type Variables, type Word } from './word.ts';

/** A container as it is described anywhere: Dockerfile, Compose, Kubernetes, `docker run`. */
export interface Container {
  /** Undefined when it is not known. */
  readonly image: string | undefined;
  /** Where the image is named. */
  readonly imageWord: Word | undefined;
  /** What is handed to the program that the image starts by itself. */
  readonly args: readonly Word[];
  readonly environment: ReadonlyMap<string, Word>;
  readonly whole: Span;
}

/** What the server in a container serves: by its arguments, its variables, or its image alone. */
export function findInContainer(container: Container, variables: Variables): readonly Mention[] {
  const { image, imageWord, whole } = container;
  if (image === undefined) return [];
  const model = modelInImage(image);
  if (model !== undefined && imageWord) return [inImage(model, imageWord, whole)];
  const match = imageOf(image);
  if (!match) return [];
  const started = inArguments(match, container, variables);
  return started ? [started] : inEnvironment(match, container, variables);
}

function inArguments(
  { image }: ImageMatch,
  { args, whole }: Container,
  variables: Variables,
): Mention | undefined {
  const { runs } = image;
  if (!runs || args.length === 0) return undefined;
  // Arguments that name the program themselves: an entrypoint may be one that runs them.
  const isWhole = runs.every((word, index) => literalOf(args[index]) === word);
  const words = isWhole ? args : [...runs.map(wordOf), ...args];
  return matchCommand(words, whole, variables);
}

function wordOf(text: string): Word {
  return { pieces: [{ kind: 'text', text }], span: { start: 0, end: 0 } };
}

function inEnvironment(
  { tool, image }: ImageMatch,
  { environment }: Container,
  variables: Variables,
): readonly Mention[] {
  for (const { model, revision, category, naming, provider } of image.environment ?? []) {
    const word = environment.get(model);
    if (!word) continue;
    const found = mentionOf(
      word,
      {
        category,
        naming,
        provider: provider ?? tool.provider,
        sdk: tool.id,
        callee: `${image.repository} ${model}`,
        revision: revision === undefined ? undefined : environment.get(revision),
        whole: word.span,
      },
      variables,
    );
    if (found) return [found];
  }
  return [];
}

function inImage(name: string, word: Word, whole: Span): Mention {
  return {
    category: 'model',
    name,
    candidates: [],
    resolution: 'literal',
    provider: 'nvidia',
    sdk: 'nvidia-nim',
    callee: 'nvcr.io/nim',
    revision: null,
    pinned: null,
    risks: [],
    span: word.span,
    whole,
    trail: [],
  };
}
