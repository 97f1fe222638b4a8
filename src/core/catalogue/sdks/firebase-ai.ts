import type { Sdk } from '../sdk.ts';

export const firebaseAi: Sdk = {
  id: 'firebase-ai',
  name: 'Firebase AI Logic',
  provider: 'google',
  docs: 'https://firebase.google.com/docs/ai-logic',
  packages: { npm: ['firebase', '@firebase/ai', '@firebase/vertexai'] },
  calls: [
    {
      category: 'service',
      callees: [
        '{firebase/ai,firebase/vertexai,firebase/vertexai-preview,@firebase/ai,@firebase/vertexai}#{getGenerativeModel,getImagenModel,getLiveGenerativeModel}',
      ],
      model: ['1.model', '1.inCloudParams.model'],
    },
  ],
};
