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
      '@tensorflow/tfjs-tflite',
    ],
  },
  calls: [
    {
      category: 'weights-file',
      callees: [
        '@tensorflow/tfjs{,-node,-node-gpu,-layers,-converter}#{,default.}{loadLayersModel,loadGraphModel,node.loadSavedModel}',
        // With a script tag there is no import.
        '<global>.{,window.}tf.{loadLayersModel,loadGraphModel}',
        '@tensorflow/tfjs-tflite#{loadTFLiteModel,{ImageClassifier,ImageSegmenter,ObjectDetector,NLClassifier,BertNLClassifier,BertQuestionAnswerer}.create}',
      ],
      model: ['0'],
    },
    {
      // Ready-made models, one to a package.
      category: 'model',
      callees: ['@tensorflow-models/*#{,default.}{load,createDetector,createSegmenter}'],
      model: [],
      provider: 'google',
    },
  ],
};
