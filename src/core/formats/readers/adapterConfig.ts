import type { FormatReader } from './formatReader.ts';
import { settingOf } from './setting.ts';

/** Source: https://huggingface.co/docs/peft/package_reference/config */
export const adapterConfigReader: FormatReader = {
  id: 'adapter-config',
  read: (source) =>
    source.documents.flatMap((document) => {
      if (document.get('peft_type')?.text === undefined) return [];
      return settingOf(document.get('base_model_name_or_path'), {
        category: 'model',
        naming: 'hub',
        provider: 'huggingface',
        sdk: 'peft',
        callee: 'base_model_name_or_path',
      });
    }),
};
