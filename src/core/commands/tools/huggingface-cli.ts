import type { Tool, ToolCommand } from '../tool.ts';

const download: Omit<ToolCommand, 'words'> = {
  category: 'model',
  model: ['0'],
  naming: 'hub',
  revision: ['--revision'],
  kind: {
    options: ['--repo-type', '--type'],
    values: { model: 'model', dataset: 'dataset', space: null, kernel: null },
  },
  valued: ['--cache-dir', '--local-dir', '--local-dir-use-symlinks', '--token', '--max-workers'],
  switches: ['--force-download', '--resume-download', '--quiet', '--dry-run'],
};

export const huggingfaceCli: Tool = {
  id: 'huggingface-cli',
  name: 'Hugging Face CLI',
  docs: 'https://huggingface.co/docs/huggingface_hub/guides/cli',
  provider: 'huggingface',
  commands: [
    { words: ['hf', 'download'], ...download },
    { words: ['huggingface-cli', 'download'], ...download },
  ],
};
