import type { Sdk } from '../sdk.ts';

export const watsonx: Sdk = {
  id: 'watsonx',
  name: 'watsonx.ai',
  provider: 'other:ibm',
  docs: 'https://ibm.github.io/watsonx-ai-node-sdk/',
  packages: { npm: ['@ibm-cloud/watsonx-ai'] },
  calls: [
    {
      category: 'service',
      callees: [
        '@ibm-cloud/watsonx-ai#{,default.}WatsonXAI{,.newInstance}().{generateText,generateTextStream,textChat,textChatStream,embedText,textRerank}',
      ],
      model: ['0.modelId'],
    },
  ],
};
