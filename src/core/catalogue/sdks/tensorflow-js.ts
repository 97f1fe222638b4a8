import type { Sdk } from '../sdk.ts';

export const tensorflowJs: Sdk = {
  id: 'tensorflow-js',
  name: 'TensorFlow.js',
  provider: 'local-file',
  docs: 'https://js.tensorflow.org/api/latest/#Models-Loading',
  packages: {
    npm: [
      '@tensorflow/tfjs',
      '@tensorflow/tfjs-node',
      '@tensorflow/tfjs-node-gpu',
      '@tensorflow/tfjs-layers',
      '@tensorflow/tfjs-converter',
    ],
  },
  calls: [
    {
      category: 'weights-file',
      callees: [
        '@tensorflow/tfjs{,-node,-node-gpu,-layers,-converter}#{loadLayersModel,loadGraphModel,node.loadSavedModel}',
      ],
      model: ['0'],
    },
    {
      // Ready-made models, one to a package.
      category: 'model',
      callees: ['@tensorflow-models/*#load'],
      model: [],
      provider: 'google',
    },
  ],
};
