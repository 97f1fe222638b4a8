import type { Sdk } from '../sdk.ts';

export const diffusers: Sdk = {
  id: 'diffusers',
  name: 'Diffusers',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/diffusers/api/pipelines/overview',
  packages: { pypi: ['diffusers'] },
  calls: [
    {
      category: 'model',
      callees: ['diffusers.**.from_pretrained'],
      model: ['pretrained_model_name_or_path', 'pretrained_model_or_path', 'pretrained_model_name', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['diffusers.**.from_single_file'],
      model: ['pretrained_model_link_or_path', 'pretrained_model_link_or_path_or_dict', '0'],
      revision: ['revision'],
    },
    {
      // Adapters that are loaded into a pipeline.
      category: 'model',
      callees: [
        'diffusers.**.{from_pretrained,from_single_file}().{,to().}{load_lora_weights,load_textual_inversion,load_ip_adapter,load_lora_adapter}',
      ],
      model: ['pretrained_model_name_or_path_or_dict', 'pretrained_model_name_or_path', '0'],
    },
  ],
};
