import type { Sdk } from '../sdk.ts';

export const peft: Sdk = {
  id: 'peft',
  name: 'PEFT',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/peft/package_reference/peft_model',
  packages: { pypi: ['peft'] },
  calls: [
    {
      // The first argument is the base model, which was loaded before.
      category: 'model',
      callees: ['peft.**.{PeftModel,PeftModelFor*,PeftMixedModel}.from_pretrained'],
      model: ['model_id', '1'],
      revision: ['revision'],
    },
    {
      category: 'model',
      callees: ['peft.**.{AutoPeftModel,AutoPeftModelFor*,PeftConfig,LoraConfig}.from_pretrained'],
      model: ['pretrained_model_name_or_path', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
