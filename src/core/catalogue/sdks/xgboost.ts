import type { Sdk } from '../sdk.ts';

export const xgboost: Sdk = {
  id: 'xgboost',
  name: 'XGBoost',
  provider: 'local-file',
  docs: 'https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html',
  packages: {
    pypi: ['xgboost'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: [
        'xgboost.**.{Booster,XGBModel,XGBClassifier,XGBRegressor,XGBRanker,XGBRFClassifier,XGBRFRegressor}().load_model',
      ],
      model: ['fname', '0'],
    },
    {
      category: 'weights-file',
      callees: ['xgboost.**.Booster'],
      model: ['model_file'],
      when: [
        {
          argument: ['model_file'],
          is: 'given',
        },
      ],
    },
  ],
};
