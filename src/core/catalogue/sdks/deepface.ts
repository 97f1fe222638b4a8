import type { Sdk } from '../sdk.ts';

export const deepface: Sdk = {
  id: 'deepface',
  name: 'DeepFace',
  provider: 'other:deepface',
  docs: 'https://github.com/serengil/deepface',
  packages: {
    pypi: ['deepface'],
  },
  calls: [
    {
      category: 'model',
      callees: ['deepface.{,DeepFace.}{DeepFace.,}verify'],
      model: ['model_name', '2'],
    },
    {
      category: 'model',
      callees: ['deepface.{,DeepFace.}{DeepFace.,}find'],
      model: ['model_name', '2'],
    },
    {
      category: 'model',
      callees: ['deepface.{,DeepFace.}{DeepFace.,}represent'],
      model: ['model_name', '1'],
    },
    {
      category: 'model',
      callees: ['deepface.{,DeepFace.}{DeepFace.,}build_model'],
      model: ['model_name', '0'],
    },
    {
      // It has one model for each action.
      category: 'model',
      callees: ['deepface.{,DeepFace.}{DeepFace.,}analyze'],
      model: [],
    },
  ],
};
