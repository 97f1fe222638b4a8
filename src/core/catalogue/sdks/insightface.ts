import type { Sdk } from '../sdk.ts';

export const insightface: Sdk = {
  id: 'insightface',
  name: 'InsightFace',
  provider: 'other:insightface',
  docs: 'https://github.com/deepinsight/insightface/tree/master/python-package',
  packages: {
    pypi: ['insightface'],
  },
  calls: [
    {
      // Without a name it is the pack that the library was made for.
      category: 'model',
      callees: ['insightface.{,app.}**.FaceAnalysis'],
      model: ['name', '0'],
    },
    {
      category: 'model',
      callees: ['insightface.{,model_zoo.}**.get_model'],
      model: ['name', '0'],
    },
  ],
};
