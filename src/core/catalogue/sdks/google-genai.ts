import type { Sdk } from '../sdk.ts';

export const googleGenai: Sdk = {
  id: 'google-genai',
  name: 'Google Gen AI',
  provider: 'google',
  docs: 'https://googleapis.github.io/python-genai/',
  packages: { pypi: ['google-genai'], npm: ['@google/genai'] },
  client: { credential: ['api_key', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        'google.genai.**.Client().{,aio.}{models.{generate_content,generate_content_stream,embed_content,generate_images,generate_videos,edit_image,upscale_image,recontext_image,segment_image,count_tokens,compute_tokens,generate_videos_from_source},chats.create,live.connect,live.music.connect,interactions.create,batches.{create,create_embeddings},caches.create}',
      ],
      model: ['model'],
      region: {
        argument: ['location'],
        host: 'REGION-aiplatform.googleapis.com',
        unless: ['http_options'],
        isOn: ['vertexai'],
      },
    },
    {
      category: 'service',
      callees: [
        '@google/genai{,/*}#{default,GoogleGenAI}().{models.{generateContent,generateContentStream,embedContent,generateImages,generateVideos,editImage,upscaleImage,recontextImage,segmentImage},chats.create,live.{,music.}connect,interactions.create,batches.{create,createEmbeddings},caches.create}',
      ],
      model: ['0.model'],
      region: {
        argument: ['0.location'],
        host: 'REGION-aiplatform.googleapis.com',
        unless: ['0.httpOptions'],
        isOn: ['0.vertexai'],
      },
    },
    {
      category: 'service',
      callees: ['google.genai.**.Client().{,aio.}tunings.tune'],
      model: ['base_model'],
    },
  ],
};
