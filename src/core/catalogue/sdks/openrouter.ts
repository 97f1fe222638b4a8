import type { Sdk } from '../sdk.ts';

export const openrouter: Sdk = {
  id: 'openrouter',
  name: 'OpenRouter',
  provider: 'openrouter',
  docs: 'https://openrouter.ai/docs/sdks/typescript',
  packages: { npm: ['@openrouter/sdk'] },
  client: { credential: ['0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        '@openrouter/sdk#OpenRouter().{chat.send,embeddings.generate,responses.send,beta.responses.send,callModel}',
      ],
      model: [
        '0.model',
        '0.chatRequest.model',
        '0.chatGenerationParams.model',
        '0.requestBody.model',
        '0.responsesRequest.model',
      ],
    },
  ],
};
