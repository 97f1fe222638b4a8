import type { Sdk } from '../sdk.ts';

export const deepgram: Sdk = {
  id: 'deepgram',
  name: 'Deepgram',
  provider: 'other:deepgram',
  docs: 'https://developers.deepgram.com/docs/models-languages-overview',
  packages: {
    pypi: ['deepgram-sdk'],
    npm: ['@deepgram/sdk'],
  },
  client: { credential: ['api_key', '0', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        'deepgram.**.{DeepgramClient,AsyncDeepgramClient}().{listen.v1.{media.{transcribe_url,transcribe_file},connect},listen.v2.connect,speak.{v1,v2}.{audio.generate,connect}}',
      ],
      model: ['model'],
    },
    {
      // Library versions before 5.0, here and below.
      category: 'service',
      callees: [
        'deepgram.**.DeepgramClient().listen.{prerecorded,asyncprerecorded,rest,asyncrest}.v().{transcribe_url,transcribe_file,transcribe_url_async,transcribe_file_async}',
      ],
      model: ['options.model', '1.model', 'options', '1'],
    },
    {
      category: 'service',
      callees: [
        'deepgram.**.DeepgramClient().speak.{v,rest.v,asyncrest.v}().{save,stream,stream_memory,stream_raw}',
      ],
      model: ['options.model', 'options'],
    },
    {
      category: 'reference',
      callees: [
        'deepgram.**.{PrerecordedOptions,LiveOptions,SpeakOptions,SpeakRESTOptions,ListenRESTOptions}',
      ],
      model: ['model'],
    },
    {
      category: 'service',
      callees: [
        '@deepgram/sdk#createClient().{listen.prerecorded.{transcribeUrl,transcribeFile},speak.request}',
      ],
      model: ['1.model'],
    },
    {
      category: 'service',
      callees: [
        '@deepgram/sdk#createClient().listen.prerecorded.{transcribeUrlCallback,transcribeFileCallback}',
      ],
      model: ['2.model'],
    },
    {
      category: 'service',
      callees: ['@deepgram/sdk#createClient().{listen,speak}.live'],
      model: ['0.model'],
    },
    {
      // Library versions from 4.0 on.
      category: 'service',
      callees: [
        '@deepgram/sdk#DeepgramClient().{listen.v1.media.transcribeUrl,listen.{v1,v2}.connect,speak.v1.audio.generate,speak.v1.connect}',
      ],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['@deepgram/sdk#DeepgramClient().listen.v1.media.transcribeFile'],
      model: ['1.model'],
    },
    {
      // Library versions before 3.0.
      category: 'service',
      callees: ['@deepgram/sdk#{default,Deepgram}().transcription.preRecorded'],
      model: ['1.model'],
    },
    {
      category: 'service',
      callees: ['@deepgram/sdk#{default,Deepgram}().transcription.live'],
      model: ['0.model'],
    },
  ],
};
