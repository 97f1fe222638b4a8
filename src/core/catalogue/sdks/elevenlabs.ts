import type { Sdk } from '../sdk.ts';

export const elevenlabs: Sdk = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  provider: 'other:elevenlabs',
  docs: 'https://elevenlabs.io/docs/api-reference/introduction',
  packages: {
    pypi: ['elevenlabs'],
    npm: ['@elevenlabs/elevenlabs-js', 'elevenlabs'],
  },
  client: { credential: ['api_key', '0.apiKey'], endpoint: ['base_url'] },
  calls: [
    {
      // Without a model the service uses the default of the day.
      category: 'service',
      callees: [
        'elevenlabs.**.{ElevenLabs,AsyncElevenLabs}().{text_to_speech.{convert,stream,convert_as_stream,convert_with_timestamps,stream_with_timestamps},text_to_dialogue.{convert,stream,convert_with_timestamps,stream_with_timestamps},speech_to_speech.{convert,stream,convert_as_stream},speech_to_text.convert,text_to_sound_effects.convert,text_to_voice.design,music.{compose,stream}}',
      ],
      model: ['model_id'],
    },
    {
      // Library versions before 2.0.
      category: 'service',
      callees: ['elevenlabs.**.{ElevenLabs,AsyncElevenLabs}().generate', 'elevenlabs.generate'],
      model: ['model'],
    },
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
