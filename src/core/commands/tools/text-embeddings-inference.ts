import type { Tool } from '../tool.ts';

export const textEmbeddingsInference: Tool = {
  id: 'text-embeddings-inference',
  name: 'Text Embeddings Inference',
  docs: 'https://huggingface.co/docs/text-embeddings-inference/cli_arguments',
  provider: 'huggingface',
  commands: [
    {
      words: ['text-embeddings-router'],
      category: 'model',
      model: ['--model-id'],
      naming: 'hub',
      revision: ['--revision'],
    },
  ],
  images: [
    {
      repository: 'ghcr.io/huggingface/text-embeddings-inference',
      runs: ['text-embeddings-router'],
      environment: [{ category: 'model', naming: 'hub', model: 'MODEL_ID', revision: 'REVISION' }],
    },
  ],
};
