import type { Tool, ToolCommand } from '../tool.ts';

const download: Omit<ToolCommand, 'words'> = {
  category: 'model',
  model: ['0'],
  naming: 'plain',
  switches: ['--direct', '-d', '-D', '--sdist', '-S'],
};

export const spacyTool: Tool = {
  id: 'spacy',
  name: 'spaCy',
  docs: 'https://spacy.io/api/cli#download',
  provider: 'other:spacy',
  commands: [
    { words: ['spacy', 'download'], ...download },
    { words: ['-m', 'spacy', 'download'], ...download },
  ],
};
