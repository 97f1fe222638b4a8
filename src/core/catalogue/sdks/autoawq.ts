import type { Sdk } from '../sdk.ts';

export const autoawq: Sdk = {
  id: 'autoawq',
  name: 'AutoAWQ',
  provider: 'huggingface',
  docs: 'https://github.com/casper-hansen/AutoAWQ',
  packages: {
    pypi: ['autoawq'],
  },
  calls: [
    {
      category: 'model',
      callees: ['awq.**.AutoAWQForCausalLM.from_quantized'],
      model: ['quant_path', '0'],
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['awq.**.AutoAWQForCausalLM.from_pretrained'],
      model: ['model_path', '0'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
