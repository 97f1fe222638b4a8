import type { Sdk } from '../sdk.ts';

export const vertexai: Sdk = {
  id: 'vertexai',
  name: 'Vertex AI SDK',
  provider: 'google',
  docs: 'https://cloud.google.com/python/docs/reference/vertexai/latest',
  packages: {
    pypi: ['google-cloud-aiplatform'],
    npm: ['@google-cloud/vertexai', '@google-cloud/aiplatform'],
  },
  calls: [
    {
      category: 'service',
      callees: ['vertexai.{,preview.}generative_models.GenerativeModel'],
      model: ['model_name', '0'],
    },
    {
      category: 'service',
      callees: [
        'vertexai.{,preview.}{language_models,vision_models}.**.{TextGenerationModel,ChatModel,CodeChatModel,CodeGenerationModel,TextEmbeddingModel,ImageGenerationModel,ImageTextModel,ImageCaptioningModel,ImageQnAModel,MultiModalEmbeddingModel}.from_pretrained',
      ],
      model: ['model_name', '0'],
    },
    {
      category: 'service',
      callees: ['@google-cloud/vertexai#VertexAI().{,preview.}getGenerativeModel'],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['@google-cloud/vertexai#{GenerativeModel,GenerativeModelPreview}'],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: [
        '@google-cloud/aiplatform#{,default.}{,v1.,v1beta1.}PredictionServiceClient().{predict,rawPredict,streamRawPredict,serverStreamingPredict,generateContent,streamGenerateContent}',
      ],
      model: ['0.endpoint', '0.model'],
    },
  ],
};
