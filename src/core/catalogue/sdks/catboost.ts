import type { Sdk } from '../sdk.ts';

export const catboost: Sdk = {
  id: 'catboost',
  name: 'CatBoost',
  provider: 'local-file',
  docs: 'https://catboost.ai/docs/en/concepts/python-reference_catboostclassifier_load_model',
  packages: {
    pypi: ['catboost'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['catboost.**.{CatBoost,CatBoostClassifier,CatBoostRegressor,CatBoostRanker}().load_model'],
      model: ['fname', '0'],
    },
  ],
};
