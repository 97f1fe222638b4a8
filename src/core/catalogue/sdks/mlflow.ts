import type { Sdk } from '../sdk.ts';

export const mlflow: Sdk = {
  id: 'mlflow',
  name: 'MLflow',
  provider: 'other:mlflow',
  docs: 'https://mlflow.org/docs/latest/model-registry/',
  packages: {
    pypi: ['mlflow', 'mlflow-skinny'],
  },
  calls: [
    {
      category: 'model',
      callees: [
        'mlflow.{catboost,diffusers,fastai,h2o,johnsnowlabs,keras,langchain,lightgbm,llama_index,onnx,openai,paddle,pmdarima,prophet,pyfunc,pytorch,sentence_transformers,sklearn,spacy,spark,statsmodels,tensorflow,transformers,xgboost}.load_model',
      ],
      model: ['model_uri', '0'],
    },
  ],
};
