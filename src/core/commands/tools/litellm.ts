import type { Tool } from '../tool.ts';

export const litellmTool: Tool = {
  id: 'litellm',
  name: 'LiteLLM proxy',
  docs: 'https://docs.litellm.ai/docs/proxy/cli',
  provider: 'unknown',
  commands: [{ words: ['litellm'], category: 'service', model: ['--model', '-m'], naming: 'prefixed' }],
  images: [
    { repository: 'ghcr.io/berriai/litellm', runs: ['litellm'] },
    { repository: 'ghcr.io/berriai/litellm-database', runs: ['litellm'] },
    { repository: 'docker.litellm.ai/berriai/litellm', runs: ['litellm'] },
  ],
};
