import type { Sdk } from '../sdk.ts';

export const nodeLlamaCpp: Sdk = {
  id: 'node-llama-cpp',
  name: 'node-llama-cpp',
  provider: 'local-file',
  docs: 'https://node-llama-cpp.withcat.ai/guide/',
  packages: { npm: ['node-llama-cpp'] },
  calls: [
    {
      category: 'weights-file',
      callees: ['node-llama-cpp#{getLlama().loadModel,LlamaModel}'],
      model: ['0.modelPath'],
    },
    {
      category: 'model',
      callees: ['node-llama-cpp#resolveModelFile'],
      model: ['0'],
      provider: 'huggingface',
      onlyDownloads: true,
    },
    {
      category: 'model',
      callees: ['node-llama-cpp#createModelDownloader'],
      model: ['0.modelUri', '0.modelUrl'],
      provider: 'huggingface',
      onlyDownloads: true,
    },
  ],
};
