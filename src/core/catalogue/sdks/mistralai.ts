import type { Sdk } from '../sdk.ts';

export const mistralai: Sdk = {
  id: 'mistralai',
  name: 'Mistral AI',
  provider: 'mistral',
  docs: 'https://docs.mistral.ai/getting-started/clients/',
  packages: { pypi: ['mistralai'], npm: ['@mistralai/mistralai'] },
  client: { credential: ['api_key', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        'mistralai.**.{Mistral,MistralAzure,MistralGoogleCloud,MistralGCP}().{{chat,fim,agents}.{complete,stream,complete_async,stream_async,parse,parse_async,parse_stream},embeddings.{create,create_async},ocr.{process,process_async},classifiers.{moderate,moderate_chat,classify},audio.{transcriptions,speech}.{complete,complete_async,stream,stream_async}}',
      ],
      model: ['model'],
    },
    {
      // Library versions before 1.0.
      category: 'service',
      callees: ['mistralai.**.{MistralClient,MistralAsyncClient}().{chat,chat_stream,completion,embeddings}'],
      model: ['model', '0'],
    },
    {
      category: 'service',
      callees: [
        '@mistralai/mistralai#{default,Mistral}().{{chat,fim,agents}.{complete,stream,parse,parseStream},embeddings.create,ocr.process,classifiers.{moderate,moderateChat,classify,classifyChat},audio.{transcriptions,speech}.{complete,stream},beta.{agents.create,conversations.{start,startStream}},fineTuning.jobs.create,batch.jobs.create}',
        '@mistralai/mistralai-{azure#MistralAzure,gcp#MistralGoogleCloud}().{chat,fim}.{complete,stream}',
      ],
      model: ['0.model'],
    },
    {
      // Library versions before 1.0.
      category: 'service',
      callees: [
        '@mistralai/mistralai#{default,MistralClient}().{chat,chatStream,completion,completionStream,embeddings}',
      ],
      model: ['0.model'],
    },
  ],
};
