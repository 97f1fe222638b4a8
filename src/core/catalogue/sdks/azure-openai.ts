import type { Sdk } from '../sdk.ts';

/** The client that Azure published of its own, before version 2 added to the `openai` package instead. */
export const azureOpenai: Sdk = {
  id: 'azure-openai',
  name: 'Azure OpenAI',
  provider: 'azure',
  docs: 'https://learn.microsoft.com/en-us/javascript/api/overview/azure/openai-readme',
  packages: { npm: ['@azure/openai'] },
  calls: [
    {
      category: 'service',
      callees: [
        '@azure/openai#OpenAIClient().{getAudioTranscription,getAudioTranslation,getCompletions,streamCompletions,getChatCompletions,streamChatCompletions,getImages,getEmbeddings}',
      ],
      model: ['0'],
    },
  ],
};
