import type { Sdk } from '../sdk.ts';

export const copilotSdk: Sdk = {
  id: 'copilot-sdk',
  name: 'GitHub Copilot SDK',
  provider: 'github',
  docs: 'https://github.com/github/copilot-sdk',
  packages: { npm: ['@github/copilot-sdk'] },
  calls: [
    {
      category: 'service',
      callees: ['@github/copilot-sdk#CopilotClient().createSession'],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['@github/copilot-sdk#CopilotClient().resumeSession'],
      model: ['1.model'],
    },
  ],
};
