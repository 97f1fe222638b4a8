import type { Sdk } from '../sdk.ts';

export const langchainHuggingface: Sdk = {
  id: 'langchain-huggingface',
  name: 'LangChain Hugging Face',
  provider: 'huggingface',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/huggingface',
  packages: { pypi: ['langchain-huggingface'], npm: ['@langchain/community'] },
  client: { credential: ['huggingfacehub_api_token', 'api_key', '0.apiKey'] },
  calls: [
    {
      // Without a model it loads the default of Sentence Transformers.
      category: 'model',
      callees: [
        'langchain_huggingface.**.{HuggingFaceEmbeddings,HuggingFaceBgeEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.{HuggingFaceEmbeddings,HuggingFaceInstructEmbeddings,HuggingFaceBgeEmbeddings,HuggingFaceCrossEncoder,SentenceTransformerEmbeddings}',
      ],
      model: ['model', 'model_name'],
    },
    {
      category: 'model',
      callees: [
        'langchain_huggingface.**.HuggingFacePipeline.from_model_id',
        '{langchain,langchain_community,langchain_classic}.**.HuggingFacePipeline.from_model_id',
      ],
      model: ['model_id', '0'],
      task: ['task', '1'],
    },
    {
      category: 'model',
      callees: ['langchain_huggingface.**.ChatHuggingFace.from_model_id'],
      model: ['model_id', '0'],
    },
    {
      category: 'service',
      callees: [
        'langchain_huggingface.**.{HuggingFaceEndpoint,HuggingFaceEndpointEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.{HuggingFaceHub,HuggingFaceHubEmbeddings,HuggingFaceEndpoint,HuggingFaceInferenceAPIEmbeddings}',
      ],
      model: ['repo_id', 'model', 'model_name', 'endpoint_url'],
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{llms,embeddings}/hf#{HuggingFaceInference,HuggingFaceInferenceEmbeddings}',
      ],
      model: ['0.model'],
    },
    {
      category: 'model',
      callees: [
        '{langchain,@langchain/community}/embeddings/{hf_transformers,huggingface_transformers}#HuggingFaceTransformersEmbeddings',
      ],
      model: ['0.model', '0.modelName'],
    },
  ],
};
