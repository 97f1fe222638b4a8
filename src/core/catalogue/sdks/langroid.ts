import type { Sdk } from '../sdk.ts';

export const langroid: Sdk = {
  id: 'langroid',
  name: 'Langroid',
  provider: 'unknown',
  docs: 'https://langroid.github.io/langroid/quick-start/chat-agent/',
  packages: {
    pypi: ['langroid'],
  },
  calls: [
    {
      category: 'service',
      callees: ['langroid.**.{OpenAIGPTConfig,AzureConfig,GeminiConfig}'],
      model: ['chat_model'],
      when: [
        {
          argument: ['chat_model'],
        },
      ],
    },
  ],
};
