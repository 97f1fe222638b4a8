/** In the name of a file that holds any pickled object: what says that the object is a model. */
export const modelFileWords: readonly string[] = [
  'model',
  'checkpoint',
  'ckpt',
  'weights',
  'classifier',
  'regressor',
  'estimator',
  'predictor',
  'xgb',
  'lgbm',
  'random_forest',
  'svm',
];
