import type { Tool, ToolCommand } from '../tool.ts';

const serve: Omit<ToolCommand, 'words' | 'model'> = {
  category: 'model',
  naming: 'hub',
  revision: ['--revision'],
  remoteCode: ['--trust-remote-code'],
  valued: [
    '--host',
    '--port',
    '--dtype',
    '--max-model-len',
    '--tensor-parallel-size',
    '-tp',
    '--gpu-memory-utilization',
    '--served-model-name',
    '--api-key',
    '--quantization',
    '-q',
  ],
};

export const vllmTool: Tool = {
  id: 'vllm',
  name: 'vLLM',
  docs: 'https://docs.vllm.ai/en/latest/cli/serve/',
  provider: 'huggingface',
  commands: [
    { words: ['vllm', 'serve'], model: ['--model', '0'], ...serve },
    { words: ['-m', 'vllm.entrypoints.openai.api_server'], model: ['--model'], ...serve },
    { words: ['-m', 'vllm.entrypoints.api_server'], model: ['--model'], ...serve },
  ],
  images: [{ repository: 'vllm/vllm-openai', runs: ['vllm', 'serve'] }],
};
