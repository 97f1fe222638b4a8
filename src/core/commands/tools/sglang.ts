import type { Tool, ToolCommand } from '../tool.ts';

const serve: Omit<ToolCommand, 'words'> = {
  category: 'model',
  model: ['--model-path', '--model'],
  naming: 'hub',
  revision: ['--revision'],
  remoteCode: ['--trust-remote-code'],
};

export const sglang: Tool = {
  id: 'sglang',
  name: 'SGLang',
  docs: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  provider: 'huggingface',
  commands: [
    { words: ['-m', 'sglang.launch_server'], ...serve },
    { words: ['sglang', 'serve'], ...serve },
  ],
};
