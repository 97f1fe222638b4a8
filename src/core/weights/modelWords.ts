const words =
  /model|checkpoint|ckpt|weights|classifier|regressor|estimator|predictor|xgb|lgbm|random_?forest|svm/i;

/** Whether the name of a file that may hold any data says that it is a model. */
export function isNamedLikeModel(path: string): boolean {
  return words.test(path.slice(path.lastIndexOf('/') + 1));
}
