import type { Sdk } from '../sdk.ts';

export const ml5: Sdk = {
  id: 'ml5',
  name: 'ml5.js',
  provider: 'unknown',
  docs: 'https://docs.ml5js.org/',
  packages: { npm: ['ml5'] },
  calls: [
    {
      // Without a name it is the one model that the task has.
      category: 'model',
      callees: [
        'ml5#{,default.}{imageClassifier,soundClassifier,featureExtractor,bodyPose,handPose,faceMesh,bodySegmentation,sentiment,objectDetector,poseNet,handpose,facemesh,bodyPix}',
        '<global>.ml5.{imageClassifier,soundClassifier,featureExtractor,bodyPose,handPose,faceMesh,bodySegmentation,objectDetector}',
      ],
      model: ['0'],
    },
  ],
};
