import type { Sdk } from '../sdk.ts';

export const ragatouille: Sdk = {
  id: 'ragatouille',
  name: 'RAGatouille',
  provider: 'huggingface',
  docs: 'https://github.com/AnswerDotAI/RAGatouille',
  packages: {
    pypi: ['RAGatouille'],
  },
  calls: [
    {
      category: 'model',
      callees: ['ragatouille.**.RAGPretrainedModel.from_pretrained'],
      model: ['pretrained_model_name_or_path', '0'],
    },
    {
      category: 'model',
      callees: ['ragatouille.**.RAGTrainer'],
      model: ['pretrained_model_name', '1'],
    },
  ],
};
