import type { Sdk } from '../sdk.ts';

export const rerankers: Sdk = {
  id: 'rerankers',
  name: 'rerankers',
  provider: 'unknown',
  docs: 'https://github.com/AnswerDotAI/rerankers',
  packages: {
    pypi: ['rerankers'],
  },
  calls: [
    {
      category: 'model',
      callees: ['rerankers.**.Reranker'],
      model: ['model_name', '0'],
    },
  ],
};
