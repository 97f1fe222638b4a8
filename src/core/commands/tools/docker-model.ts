import type { Tool, ToolCommand } from '../tool.ts';

const use: Omit<ToolCommand, 'words'> = {
  category: 'model',
  model: ['0'],
  naming: 'docker',
  switches: ['--debug', '--detach', '-d'],
};

export const dockerModel: Tool = {
  id: 'docker-model',
  name: 'Docker Model Runner',
  docs: 'https://docs.docker.com/reference/cli/docker/model/',
  provider: 'other:docker',
  commands: [
    { words: ['docker', 'model', 'pull'], ...use },
    { words: ['docker', 'model', 'run'], ...use },
  ],
};
