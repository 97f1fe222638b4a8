import type { Mention } from '../../commands/mention.ts';
import type { Risk } from '../../model/finding.ts';
import { wordOf } from './containerSettings.ts';
import type { YamlNode } from '../yamlTree.ts';
import type { FormatReader } from './formatReader.ts';
import { settingOf } from './setting.ts';

/** Stages that LLaMA-Factory has. */
const stages = new Set(['pt', 'sft', 'rm', 'ppo', 'dpo', 'kto']);

export const fineTuningReader: FormatReader = {
  id: 'fine-tuning',
  read: (source) => {
    if (!source.mentions('base_model', 'model_name_or_path', 'merge_method')) return [];
    return source.documents.flatMap((document) => [
      ...axolotl(document),
      ...llamaFactory(document),
      ...trl(document),
      ...mergekit(document),
    ]);
  },
};

/** Source: https://docs.axolotl.ai/docs/config-reference.html */
function axolotl(document: YamlNode): readonly Mention[] {
  const base = document.get('base_model');
  const sets = ['datasets', 'pretraining_dataset', 'test_datasets'].flatMap(
    (key) => document.get(key)?.items() ?? [],
  );
  const hasSets = sets.some((set) => set.get('path')?.text !== undefined);
  if (base?.text === undefined || !hasSets || document.get('merge_method')) return [];
  const sdk = 'axolotl';
  return [
    ...model(document, base, sdk, 'revision_of_model'),
    ...sets.flatMap((set) => (set.get('ds_type') ? [] : dataset(set.get('path'), sdk, 'datasets.path'))),
  ];
}

/** Source: https://llamafactory.readthedocs.io/en/latest/ */
function llamaFactory(document: YamlNode): readonly Mention[] {
  const base = document.get('model_name_or_path');
  const isMeant =
    stages.has(document.get('stage')?.text ?? '') && document.get('finetuning_type') !== undefined;
  return base && isMeant ? model(document, base, 'llama-factory', 'model_revision') : [];
}

/** Source: https://huggingface.co/docs/trl/clis */
function trl(document: YamlNode): readonly Mention[] {
  const base = document.get('model_name_or_path');
  const set = document.get('dataset_name');
  if (!base || !set || document.get('stage')) return [];
  return [...model(document, base, 'trl', 'model_revision'), ...dataset(set, 'trl', 'dataset_name')];
}

/** Source: https://github.com/arcee-ai/mergekit/blob/main/README.md */
function mergekit(document: YamlNode): readonly Mention[] {
  if (document.get('merge_method')?.text === undefined) return [];
  const slices = document.get('slices')?.items() ?? [];
  const parts = [
    document,
    ...(document.get('models')?.items() ?? []),
    ...slices.flatMap((slice) => slice.get('sources')?.items() ?? []),
  ];
  return parts.flatMap((part) =>
    ['base_model', 'model'].flatMap((key) => {
      const node = part.get(key);
      return node?.text === undefined ? [] : model(document, node, 'mergekit', undefined);
    }),
  );
}

function model(
  document: YamlNode,
  node: YamlNode,
  sdk: string,
  revision: string | undefined,
): readonly Mention[] {
  const pinned = revision === undefined ? undefined : document.get(revision);
  const isTrusted = document.get('trust_remote_code')?.text === 'true';
  const risks: readonly Risk[] = isTrusted ? ['trust-remote-code'] : [];
  return settingOf(node, {
    category: 'model',
    naming: 'hub',
    provider: 'huggingface',
    sdk,
    callee: 'model',
    revision: pinned && wordOf(pinned, 'shell'),
    risks,
  });
}

/** One on the hub; what ends like a file is one. */
function dataset(node: YamlNode | undefined, sdk: string, callee: string): readonly Mention[] {
  const text = node?.text ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(text) || /^\.|\.(?:jsonl?|csv|parquet|arrow|txt)$/i.test(text)) return [];
  return settingOf(node, { category: 'dataset', naming: 'hub', provider: 'huggingface', sdk, callee });
}
