import type { Tool, ToolCommand } from '../tool.ts';

const use: Omit<ToolCommand, 'words'> = {
  category: 'model',
  model: ['--model'],
  naming: 'hub',
  remoteCode: ['--trust-remote-code'],
};

export const mlxLmTool: Tool = {
  id: 'mlx-lm',
  name: 'MLX LM',
  docs: 'https://github.com/ml-explore/mlx-lm',
  provider: 'huggingface',
  commands: [
    ['mlx_lm.server'],
    ['mlx_lm.generate'],
    ['mlx_lm.chat'],
    ['mlx_lm.lora'],
    ['-m', 'mlx_lm.server'],
    ['-m', 'mlx_lm.generate'],
    ['-m', 'mlx_lm.lora'],
    ['-m', 'mlx_lm', 'server'],
    ['-m', 'mlx_lm', 'generate'],
  ].map((words) => ({ words, ...use })),
};
