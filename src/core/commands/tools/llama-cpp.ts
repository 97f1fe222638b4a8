import type { Tool, ToolCommand, ToolImage } from '../tool.ts';

/** From the hub; a file on the machine; a file by its address. */
const sources: readonly Omit<ToolCommand, 'words'>[] = [
  {
    category: 'model',
    model: ['-hf', '-hfr', '--hf-repo'],
    naming: 'hub-quantized',
    provider: 'huggingface',
  },
  { category: 'weights-file', model: ['-m', '--model'], naming: 'path', provider: 'local-file' },
];

const programs = ['llama-server', 'llama-cli', 'llama-embedding'];

const server: Omit<ToolImage, 'repository'> = {
  tag: /^server/,
  runs: ['llama-server'],
  environment: [
    { category: 'model', naming: 'hub-quantized', model: 'LLAMA_ARG_HF_REPO', provider: 'huggingface' },
    { category: 'weights-file', naming: 'path', model: 'LLAMA_ARG_MODEL' },
  ],
};

export const llamaCppTool: Tool = {
  id: 'llama-cpp',
  name: 'llama.cpp',
  docs: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md',
  provider: 'local-file',
  commands: programs.flatMap((program) => sources.map((source) => ({ words: [program], ...source }))),
  images: ['ghcr.io/ggml-org/llama.cpp', 'ghcr.io/ggerganov/llama.cpp'].map((repository) => ({
    repository,
    ...server,
  })),
};
