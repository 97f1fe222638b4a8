import type { Sdk } from '../sdk.ts';

export const bentoml: Sdk = {
  id: 'bentoml',
  name: 'BentoML',
  provider: 'other:bentoml',
  docs: 'https://docs.bentoml.com/en/latest/build-with-bentoml/model-loading-and-management.html',
  packages: {
    pypi: ['bentoml'],
  },
  calls: [
    {
      category: 'model',
      callees: ['bentoml.models.{get,BentoModel}'],
      model: ['tag', '0'],
      onlyDownloads: true,
    },
    {
      category: 'model',
      callees: ['bentoml.models.HuggingFaceModel'],
      model: ['model_id', '0'],
      provider: 'huggingface',
      revision: ['revision'],
      onlyDownloads: true,
    },
    {
      category: 'model',
      callees: [
        'bentoml.{catboost,detectron,diffusers,fastai,flax,keras,lightgbm,mlflow,onnx,picklable_model,pytorch,pytorch_lightning,sklearn,tensorflow,torchscript,transformers,xgboost}.{get,load_model}',
      ],
      model: ['tag_like', 'bento_model', '0'],
    },
  ],
};
