import type { Random } from './random.ts';

const nouns = [
  'account answer batch buffer cache chunk client column config context cursor customer dataset document',
  'embedding entry event field file filter frame handler header history image index invoice item job key label',
  'layer limit line loader mask message metric model node offset option order output page parser payload prompt',
  'query queue record region report request response result row sample schema score section segment session',
  'shape signal slot source span split state step stream summary table target task template tensor text thread',
  'ticket token topic trace user value vector weight window worker',
]
  .join(' ')
  .split(' ');

const verbs =
  'add apply build check collect compute convert count create decode encode fetch find format group handle load merge parse prepare process read render resolve score select send sort split store summarise update validate write'.split(
    ' ',
  );

const adjectives =
  'active cached current default empty final first hidden inner last local main next old open outer raw recent remote shared stale total valid'.split(
    ' ',
  );

/** As many names as a file of real code has: with few, everything would seem to depend on everything else. */
const endings = ['', '', 's', 'In', 'Out', 'Set', 'Ref', 'Key', 'Of', 'At'];

export const noun = (random: Random): string => `${random.pick(nouns)}${random.pick(endings)}`;
export const verb = (random: Random): string => random.pick(verbs);
const adjective = (random: Random): string => random.pick(adjectives);

/** `cached_token_count`, `batch_size`, `rows` */
export function snakeName(random: Random): string {
  const words = [noun(random)];
  if (random.chance(0.6)) words.unshift(random.chance(0.5) ? adjective(random) : noun(random));
  if (random.chance(0.25)) words.push(random.pick(['count', 'size', 'id', 'name', 'list', 'path', 'map']));
  return words.join('_');
}

export function camelName(random: Random): string {
  return camel(snakeName(random));
}

function camel(snake: string): string {
  return snake.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

export function pascal(snake: string): string {
  const name = camel(snake);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A sentence without quotes or line breaks. */
export function sentence(random: Random, words = random.int(5, 12)): string {
  const text = Array.from({ length: words }, (_, index) =>
    index % 4 === 1 ? verb(random) : index % 4 === 2 ? `the ${adjective(random)}` : noun(random),
  ).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Ids of models as they stand in code. */
export const chatModels = ['gpt-4.1', 'gpt-4.1-mini', 'gpt-4o', 'o4-mini', 'gpt-4o-mini'];
export const claudeModels = ['claude-sonnet-4-5', 'claude-3-5-haiku-latest', 'claude-opus-4-1'];
export const hubModels = [
  'google-bert/bert-base-uncased',
  'openai-community/gpt2',
  'meta-llama/Llama-3.1-8B-Instruct',
  'mistralai/Mistral-7B-Instruct-v0.3',
  'sentence-transformers/all-MiniLM-L6-v2',
  'distilbert/distilbert-base-uncased-finetuned-sst-2-english',
];
export const hubDatasets = ['rajpurkar/squad', 'stanfordnlp/imdb', 'wikimedia/wikipedia'];
