import type { Sdk } from '../sdk.ts';

export const elevenlabs: Sdk = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  provider: 'other:elevenlabs',
  docs: 'https://elevenlabs.io/docs/api-reference/introduction',
  packages: { npm: ['@elevenlabs/elevenlabs-js', 'elevenlabs'] },
  client: { credential: ['0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        '{@elevenlabs/elevenlabs-js,elevenlabs}#ElevenLabsClient().{textToSpeech.{convert,convertWithTimestamps,convertAsStream,stream,streamWithTimestamps},speechToSpeech.{convert,convertAsStream,stream}}',
      ],
      model: ['1.modelId', '1.model_id'],
    },
    {
      category: 'service',
      callees: [
        '{@elevenlabs/elevenlabs-js,elevenlabs}#ElevenLabsClient().{speechToText.convert,textToSoundEffects.convert,textToDialogue.{convert,stream,convertWithTimestamps,streamWithTimestamps},textToVoice.{design,createPreviews},music.{compose,composeDetailed,stream},audioIsolation.{convert,stream,audioIsolation},generate}',
      ],
      model: ['0.modelId', '0.model_id'],
    },
  ],
};
