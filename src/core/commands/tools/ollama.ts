import type { Tool, ToolCommand } from '../tool.ts';

const use: Omit<ToolCommand, 'words'> = {
  category: 'model',
  model: ['0'],
  naming: 'ollama',
  valued: ['--format', '--keepalive'],
  switches: ['--insecure', '--verbose', '--nowordwrap', '--hidethinking'],
};

export const ollamaTool: Tool = {
  id: 'ollama',
  name: 'Ollama',
  docs: 'https://docs.ollama.com/cli',
  provider: 'ollama',
  commands: [
    { words: ['ollama', 'pull'], ...use },
    { words: ['ollama', 'run'], ...use },
  ],
};
