import { hostOfEndpoint, providerOfEndpoint } from '../../catalogue/hosts.ts';
import type { FormatReader } from './formatReader.ts';
import { settingOf } from './setting.ts';

/** Source: https://docs.litellm.ai/docs/proxy/configs */
export const litellmConfigReader: FormatReader = {
  id: 'litellm-config',
  read: (source) => {
    if (!source.mentions('litellm_params')) return [];
    return source.documents.flatMap((document) =>
      (document.get('model_list')?.items() ?? []).flatMap((entry) => {
        const params = entry.get('litellm_params');
        const model = params?.get('model');
        const base = params?.get('api_base')?.text;
        const found = settingOf(model, {
          category: 'service',
          naming: 'prefixed',
          provider: 'unknown',
          sdk: 'litellm',
          callee: 'model_list.litellm_params.model',
        });
        const provider = base === undefined ? undefined : providerOfEndpoint(base);
        return (
          found
            // Read from the environment, it is not written here.
            .filter(({ name }) => name?.startsWith('os.environ/') !== true)
            .map((mention) =>
              provider === undefined ? mention : { ...mention, provider, host: hostOfEndpoint(base ?? '') },
            )
        );
      }),
    );
  },
};
