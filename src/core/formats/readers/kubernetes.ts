import type { Found } from '../../commands/mention.ts';
import { matchCommand } from '../../commands/matchCommand.ts';
import { mentionOf, type ModelUse } from '../../commands/modelWord.ts';
import { valuesOf, type KnownValues, type Variables, type Word } from '../../commands/word.ts';
import type { YamlNode } from '../yamlTree.ts';
import { findInSettings, wordOf, wordsOf } from './containerSettings.ts';
import type { FormatReader } from './formatReader.ts';

/** Where the templates of pods stand, by what they are part of. */
const podPaths: readonly (readonly string[])[] = [
  ['spec'],
  ['spec', 'template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['spec', 'predictor'],
];

export const kubernetesReader: FormatReader = {
  id: 'kubernetes',
  read: (source) => {
    if (!source.mentions('apiVersion')) return [];
    return source.documents.flatMap((document) => {
      const version = document.get('apiVersion')?.text;
      const kind = document.get('kind')?.text;
      if (version === undefined || kind === undefined) return [];
      const containers = podPaths.flatMap((path) => {
        const pod = document.at(...path);
        return [...(pod?.get('initContainers')?.items() ?? []), ...(pod?.get('containers')?.items() ?? [])];
      });
      return [...containers.flatMap(findInPod), ...findInResource(version, kind, document)];
    });
  },
};

function findInPod(container: YamlNode): readonly Found[] {
  const environment = environmentOf(container);
  const args = container.get('args');
  const command = container.get('command');
  const image = container.get('image');
  const start = args ?? command ?? image;
  if (!start) return [];
  return findInSettings(
    {
      image,
      entrypoint: wordsOf(command, 'kubernetes'),
      args: wordsOf(args, 'kubernetes'),
      environment,
      whole: start.whole,
    },
    variablesOf(environment),
  );
}

/** `env: [{ name, value }]` */
function environmentOf(container: YamlNode): ReadonlyMap<string, Word> {
  const environment = new Map<string, Word>();
  for (const item of container.get('env')?.items() ?? []) {
    const name = item.get('name')?.text;
    const value = item.get('value');
    const word = value && wordOf(value, 'kubernetes');
    if (name !== undefined && word) environment.set(name, word);
  }
  return environment;
}

function variablesOf(environment: ReadonlyMap<string, Word>): Variables {
  const asked = new Set<string>();
  const variables: Variables = {
    valuesOf: (name): KnownValues | undefined => {
      const word = environment.get(name);
      if (!word || asked.has(name)) return undefined;
      asked.add(name);
      const { texts, isAll } = valuesOf(word, variables);
      asked.delete(name);
      const constants = texts.map(({ text, trail }) => ({
        text,
        resolution: 'same-file-constant' as const,
        trail: [...trail, word.span],
      }));
      return { texts: constants, isAll };
    },
  };
  return variables;
}

/** Resources that are made for models. */
function findInResource(version: string, kind: string, document: YamlNode): readonly Found[] {
  if (version.startsWith('serving.kserve.io/') && kind === 'InferenceService')
    return (document.at('spec', 'predictor')?.entries() ?? []).flatMap(([, model]) => findInPredictor(model));
  const common = { category: 'model', isSetting: true } as const;
  if (version.startsWith('kubeai.org/') && kind === 'Model')
    return addressed(document.at('spec', 'url'), { ...common, sdk: 'kubeai', callee: 'Model.spec.url' });
  const preset = document.at('inference', 'preset', 'name');
  if (version.startsWith('kaito.sh/') && kind === 'Workspace' && preset)
    return named(preset, {
      ...common,
      naming: 'plain',
      provider: 'other:kaito',
      sdk: 'kaito',
      callee: 'Workspace.inference.preset',
      whole: preset.whole,
    });
  return [];
}

/** Source: https://kserve.github.io/website/docs/model-serving/storage/overview */
function findInPredictor(model: YamlNode): readonly Found[] {
  const stored = addressed(model.get('storageUri'), {
    category: 'model',
    sdk: 'kserve',
    callee: 'InferenceService.storageUri',
    isSetting: true,
  });
  const args = model.get('args');
  if (stored.length > 0 || !args || model.at('modelFormat', 'name')?.text !== 'huggingface') return stored;
  const runs = ['-m', 'huggingfaceserver'].map((text): Word => ({
    pieces: [{ kind: 'text', text }],
    span: args.span,
  }));
  const variables = variablesOf(environmentOf(model));
  const found = matchCommand([...runs, ...wordsOf(args, 'kubernetes')], args.whole, variables);
  return found ? [found] : [];
}

function addressed(
  node: YamlNode | undefined,
  use: Pick<ModelUse, 'category' | 'sdk' | 'callee' | 'isSetting'>,
): readonly Found[] {
  const text = node?.text ?? '';
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//.exec(text)?.[1];
  if (!node || scheme === undefined) return [];
  const { whole } = node;
  if (scheme === 'hf') return named(node, { ...use, whole, naming: 'hub', provider: 'huggingface' });
  if (scheme === 'ollama') return named(node, { ...use, whole, naming: 'ollama', provider: 'ollama' });
  return named(node, { ...use, whole, naming: 'plain', provider: 'unknown' });
}

function named(node: YamlNode, use: ModelUse): readonly Found[] {
  const word = wordOf(node, 'kubernetes');
  const found = word && mentionOf(word, use, variablesOf(new Map()));
  return found ? [found] : [];
}
