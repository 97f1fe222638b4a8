import type { Tool } from '../tool.ts';

export const kserveHuggingface: Tool = {
  id: 'kserve-huggingface',
  name: 'Hugging Face runtime of KServe',
  docs: 'https://kserve.github.io/website/docs/model-serving/generative-inference/overview',
  provider: 'huggingface',
  commands: [
    {
      words: ['-m', 'huggingfaceserver'],
      category: 'model',
      model: ['--model_id'],
      naming: 'hub',
      revision: ['--model_revision'],
      remoteCode: ['--trust_remote_code'],
    },
  ],
};
