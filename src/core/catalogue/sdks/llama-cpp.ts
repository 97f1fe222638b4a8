import type { Sdk } from '../sdk.ts';

export const llamaCpp: Sdk = {
  id: 'llama-cpp',
  name: 'llama-cpp-python',
  provider: 'local-file',
  docs: 'https://llama-cpp-python.readthedocs.io/en/latest/api-reference/',
  packages: { pypi: ['llama-cpp-python'] },
  calls: [
    {
      category: 'model',
      callees: ['llama_cpp.**.Llama.from_pretrained'],
      model: ['repo_id', '0'],
      provider: 'huggingface',
    },
    {
      category: 'weights-file',
      callees: ['llama_cpp.**.Llama'],
      model: ['model_path', '0'],
    },
  ],
};
