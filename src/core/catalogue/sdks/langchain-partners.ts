import type { Sdk } from '../sdk.ts';

export const langchainPartners: Sdk = {
  id: 'langchain-partners',
  name: 'LangChain partner packages',
  provider: 'unknown',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/overview',
  packages: {
    pypi: [
      'langchain-nvidia-ai-endpoints',
      'langchain-together',
      'langchain-fireworks',
      'langchain-deepseek',
      'langchain-xai',
      'langchain-pinecone',
      'langchain-voyageai',
      'langchain-perplexity',
      'langchain-ibm',
      'langchain-cerebras',
    ],
    npm: [
      '@langchain/xai',
      '@langchain/deepseek',
      '@langchain/cerebras',
      '@langchain/together-ai',
      '@langchain/fireworks',
      '@langchain/perplexity',
      '@langchain/openrouter',
      '@langchain/cloudflare',
    ],
  },
  client: {
    credential: [
      'api_key',
      'nvidia_api_key',
      'together_api_key',
      'fireworks_api_key',
      'xai_api_key',
      'pinecone_api_key',
      'voyage_api_key',
      'pplx_api_key',
      '0.apiKey',
    ],
    endpoint: ['base_url'],
  },
  calls: [
    {
      category: 'service',
      callees: ['langchain_nvidia_ai_endpoints.**.{ChatNVIDIA,NVIDIA,NVIDIAEmbeddings,NVIDIARerank}'],
      model: ['model', 'model_name'],
      provider: 'nvidia',
    },
    {
      category: 'service',
      callees: [
        'langchain_together.**.{ChatTogether,Together,TogetherEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.Together',
      ],
      model: ['model', 'model_name'],
      provider: 'together',
    },
    {
      category: 'service',
      callees: [
        'langchain_fireworks.**.{ChatFireworks,Fireworks,FireworksEmbeddings,FireworksRerank}',
        '{langchain,langchain_community,langchain_classic}.**.{ChatFireworks,Fireworks}',
      ],
      model: ['model', 'model_name'],
      provider: 'fireworks',
    },
    {
      category: 'service',
      callees: ['langchain_deepseek.**.ChatDeepSeek'],
      model: ['model', 'model_name'],
      provider: 'deepseek',
    },
    {
      category: 'service',
      callees: ['langchain_xai.**.ChatXAI'],
      model: ['model', 'model_name'],
      provider: 'xai',
    },
    {
      category: 'service',
      callees: ['langchain_pinecone.**.{PineconeEmbeddings,PineconeSparseEmbeddings,PineconeRerank}'],
      model: ['model'],
      provider: 'other:pinecone',
    },
    {
      category: 'service',
      callees: [
        'langchain_voyageai.**.{VoyageAIEmbeddings,VoyageAIRerank}',
        '{langchain,langchain_community,langchain_classic}.**.VoyageEmbeddings',
      ],
      model: ['model', 'model_name'],
      provider: 'other:voyage',
    },
    {
      category: 'service',
      callees: [
        'langchain_perplexity.**.{ChatPerplexity,PerplexityEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.ChatPerplexity',
      ],
      model: ['model', 'model_name'],
      provider: 'perplexity',
    },
    {
      category: 'service',
      callees: ['@langchain/deepseek#ChatDeepSeek'],
      model: ['0.model', '0.modelName'],
      provider: 'deepseek',
    },
    {
      category: 'service',
      callees: ['@langchain/xai#{ChatXAI,ChatXAIResponses}'],
      model: ['0.model', '0.modelName'],
      provider: 'xai',
    },
    {
      category: 'service',
      callees: ['langchain_ibm.**.{ChatWatsonx,WatsonxLLM,WatsonxEmbeddings}'],
      model: ['model_id', 'model'],
      provider: 'other:ibm',
    },
    {
      category: 'service',
      callees: ['langchain_cerebras.**.ChatCerebras', '@langchain/cerebras#ChatCerebras'],
      model: ['model', 'model_name', '0.model'],
      provider: 'other:cerebras',
    },
    {
      category: 'service',
      callees: ['@langchain/together-ai#{ChatTogetherAI,TogetherAI,TogetherAIEmbeddings}'],
      model: ['0.model', '0.modelName'],
      provider: 'together',
    },
    {
      category: 'service',
      callees: ['@langchain/fireworks#{ChatFireworks,Fireworks,FireworksEmbeddings}'],
      model: ['0.model', '0.modelName'],
      provider: 'fireworks',
    },
    {
      category: 'service',
      callees: ['@langchain/perplexity#ChatPerplexity'],
      model: ['0.model'],
      provider: 'perplexity',
    },
    {
      category: 'service',
      callees: ['@langchain/openrouter#ChatOpenRouter'],
      model: ['0.model'],
      provider: 'openrouter',
    },
    {
      category: 'service',
      callees: [
        '@langchain/cloudflare#{ChatCloudflareWorkersAI,CloudflareWorkersAI,CloudflareWorkersAIEmbeddings}',
      ],
      model: ['0.model', '0.modelName'],
      provider: 'other:cloudflare',
    },
  ],
};
