import type { Sdk } from '../sdk.ts';

const pythonClient = 'openai.{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI}()';
const scriptClient = 'openai#{default,OpenAI,AzureOpenAI}()';
/** Calls that take the model as `model`, the same in both libraries but for the spelling of names. */
const surfaces =
  '{chat.completions.{create,parse,stream},beta.chat.completions.{create,parse,stream},responses.{create,parse,stream},completions.create,embeddings.create,moderations.create';
/** Python clients give the bare response this way. */
const rawSurfaces =
  '{chat.completions,responses,completions,embeddings}.{with_raw_response,with_streaming_response}.{create,parse}';

export const openai: Sdk = {
  id: 'openai',
  name: 'OpenAI',
  provider: 'openai',
  docs: 'https://platform.openai.com/docs/api-reference',
  packages: { pypi: ['openai'], npm: ['openai'] },
  client: {
    credential: ['api_key', '0.apiKey'],
    endpoint: ['base_url', 'azure_endpoint', '0.baseURL', '0.endpoint'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        `${pythonClient}.${surfaces},images.{generate,edit,create_variation},audio.{transcriptions,translations,speech}.create,fine_tuning.jobs.create,beta.assistants.create,videos.create}`,
        `${pythonClient}.${rawSurfaces}`,
        // The module itself is a client: `openai.chat.completions.create(…)`.
        `openai.${surfaces},images.{generate,edit,create_variation},audio.{transcriptions,translations,speech}.create,fine_tuning.jobs.create}`,
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
        `${scriptClient}.${surfaces},images.{generate,edit,createVariation},audio.{transcriptions,translations,speech}.create,fineTuning.jobs.create,beta.assistants.create,videos.create}`,
        // Library versions before 4.0.
        'openai#OpenAIApi().{createChatCompletion,createCompletion,createEmbedding,createImage,createTranscription,createModeration}',
      ],
      model: ['0.model'],
    },
  ],
};
