import type { Sdk } from '../sdk.ts';

export const mediapipeJs: Sdk = {
  id: 'mediapipe-js',
  name: 'MediaPipe Tasks',
  provider: 'local-file',
  docs: 'https://ai.google.dev/edge/mediapipe/solutions/guide',
  packages: {
    npm: [
      '@mediapipe/tasks-vision',
      '@mediapipe/tasks-text',
      '@mediapipe/tasks-audio',
      '@mediapipe/tasks-genai',
    ],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['@mediapipe/tasks-{vision,text,audio,genai}#{,default.}*.createFromOptions'],
      model: ['1.baseOptions.modelAssetPath'],
    },
    {
      category: 'weights-file',
      callees: ['@mediapipe/tasks-{vision,text,audio,genai}#{,default.}*.createFromModelPath'],
      model: ['1'],
    },
  ],
};
