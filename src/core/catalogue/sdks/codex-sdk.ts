import type { Sdk } from '../sdk.ts';

export const codexSdk: Sdk = {
  id: 'codex-sdk',
  name: 'Codex SDK',
  provider: 'openai',
  docs: 'https://developers.openai.com/codex/sdk',
  packages: { npm: ['@openai/codex-sdk'] },
  client: { credential: ['0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: ['@openai/codex-sdk#Codex().startThread'],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['@openai/codex-sdk#Codex().resumeThread'],
      model: ['1.model'],
    },
  ],
};
