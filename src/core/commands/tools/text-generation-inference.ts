import type { Tool } from '../tool.ts';

export const textGenerationInference: Tool = {
  id: 'text-generation-inference',
  name: 'Text Generation Inference',
  docs: 'https://huggingface.co/docs/text-generation-inference/reference/launcher',
  provider: 'huggingface',
  commands: [
    {
      words: ['text-generation-launcher'],
      category: 'model',
      model: ['--model-id'],
      naming: 'hub',
      revision: ['--revision'],
      remoteCode: ['--trust-remote-code'],
    },
  ],
  images: [
    {
      repository: 'ghcr.io/huggingface/text-generation-inference',
      runs: ['text-generation-launcher'],
      environment: [{ category: 'model', naming: 'hub', model: 'MODEL_ID', revision: 'REVISION' }],
    },
  ],
};
