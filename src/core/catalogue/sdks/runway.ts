import type { Sdk } from '../sdk.ts';

export const runway: Sdk = {
  id: 'runway',
  name: 'Runway',
  provider: 'other:runway',
  docs: 'https://docs.dev.runwayml.com/',
  packages: { npm: ['@runwayml/sdk'] },
  client: { credential: ['0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        '@runwayml/sdk#{default,RunwayML}().{imageToVideo,textToVideo,videoToVideo,textToImage,characterPerformance,videoUpscale,textToSpeech,soundEffect}.create',
      ],
      model: ['0.model'],
    },
  ],
};
