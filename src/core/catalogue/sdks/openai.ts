import type { Sdk } from '../sdk.ts';

/** Langfuse's module stands in for the SDK's own: https://langfuse.com/integrations/model-providers/openai-py */
const pythonModule = '{openai,langfuse.openai,langfuse.openai.openai}';
const pythonClient = `${pythonModule}.{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI}(){,.with_options(),.copy()}`;
const scriptClient = 'openai#{default,OpenAI}()';
const scriptSurfaces =
  '{{,beta.}chat.completions.{create,parse,stream,runTools},responses.{create,parse,stream},completions.create,embeddings.create,moderations.create,images.{generate,edit,createVariation},audio.{transcriptions,translations,speech}.create,fineTuning.jobs.create,beta.assistants.create,videos.create}';
/** Calls that take the model as `model`, the same in both libraries but for the spelling of names. */
const surfaces =
  '{chat.completions.{create,parse,stream},beta.chat.completions.{create,parse,stream},responses.{create,parse,stream},completions.create,embeddings.create,moderations.create';
/** What only the Python client has, or spells in its own way. */
const pythonSurfaces =
  'images.{generate,edit,create_variation},audio.{transcriptions,translations,speech}.create,fine_tuning.jobs.create';
const pythonClientSurfaces =
  'beta.assistants.{create,update},beta.threads.{create_and_run,create_and_run_poll,create_and_run_stream,runs.{create,create_and_poll,stream,create_and_stream}},{,beta.}realtime.connect,responses.{compact,input_tokens.count},videos.{create,create_and_poll}';
/** Python clients give the bare response this way. */
const rawSurfaces =
  '{{chat.completions,beta.chat.completions,responses,completions,embeddings,moderations,audio.transcriptions,audio.translations,audio.speech}.{with_raw_response,with_streaming_response}.{create,parse},images.{with_raw_response,with_streaming_response}.{generate,edit}}';

export const openai: Sdk = {
  id: 'openai',
  name: 'OpenAI',
  provider: 'openai',
  docs: 'https://platform.openai.com/docs/api-reference',
  packages: { pypi: ['openai'], npm: ['openai', 'openai-edge'] },
  client: {
    credential: ['api_key', '0.apiKey'],
    endpoint: ['base_url', 'azure_endpoint', '0.baseURL', '0.endpoint'],
    // Each deployment of Azure has its own address.
    model: ['azure_deployment', '0.deployment'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        `${pythonClient}.${surfaces},${pythonSurfaces},${pythonClientSurfaces}}`,
        `${pythonClient}.${rawSurfaces}`,
        // The module itself is a client: `openai.chat.completions.create(…)`.
        `${pythonModule}.${surfaces},${pythonSurfaces}}`,
        // Library versions before 1.0.
        'openai.{ChatCompletion,Completion,Embedding,Edit,Image,Moderation,FineTune}.{create,acreate}',
      ],
      model: ['model', 'engine', 'deployment_id'],
    },
    {
      category: 'service',
      callees: ['openai.Audio.{transcribe,atranscribe,translate,atranslate}'],
      model: ['model', '0'],
    },
    {
      category: 'service',
      callees: [
        `${scriptClient}.${scriptSurfaces}`,
        // Library versions before 4.0, and a copy of them without axios.
        '{openai,openai-edge}#OpenAIApi().{createChatCompletion,createCompletion,createEmbedding,createEdit,createImage,createImageEdit,createImageVariation,createTranscription,createTranslation,createModeration,createFineTune}',
        'openai/{,beta/}realtime/{ws,websocket}#{OpenAIRealtimeWS,OpenAIRealtimeWebSocket}',
        `${scriptClient}.beta.realtime.sessions.create`,
      ],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: [`${scriptClient}.realtime.clientSecrets.create`],
      model: ['0.session.model'],
    },
    {
      // What a batch asks of which model stands in a file that was uploaded before.
      category: 'service',
      callees: [`${scriptClient}.batches.create`],
      model: [],
    },
    {
      category: 'service',
      callees: [`openai#AzureOpenAI().${scriptSurfaces}`],
      model: ['0.model'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: [`openai#BedrockOpenAI().${scriptSurfaces}`],
      model: ['0.model'],
      provider: 'bedrock',
    },
  ],
};
