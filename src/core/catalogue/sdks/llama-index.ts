import type { Sdk } from '../sdk.ts';

export const llamaIndex: Sdk = {
  id: 'llama-index',
  name: 'LlamaIndex',
  provider: 'unknown',
  docs: 'https://docs.llamaindex.ai/en/stable/module_guides/models/llms/modules/',
  packages: {
    pypi: [
      'llama-index',
      'llama-index-core',
      'llama-index-llms-openai',
      'llama-index-embeddings-huggingface',
    ],
  },
  client: { credential: ['api_key'], endpoint: ['api_base', 'base_url', 'azure_endpoint'] },
  calls: [
    {
      category: 'service',
      callees: [
        'llama_index.**.{llms.**.{OpenAI,OpenAIResponses,ChatOpenAI},multi_modal_llms.**.OpenAIMultiModal}',
      ],
      model: ['model', 'model_name', '0'],
      provider: 'openai',
    },
    {
      // Its first argument is what the vectors are for.
      category: 'service',
      callees: ['llama_index.**.OpenAIEmbedding'],
      model: ['model', 'model_name'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: [
        'llama_index.**.{llms.**.{AzureOpenAI,AzureOpenAIResponses},embeddings.**.AzureOpenAIEmbedding,multi_modal_llms.**.AzureOpenAIMultiModal}',
      ],
      model: ['model', 'engine', 'deployment_name', 'azure_deployment'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['llama_index.**.llms.**.Anthropic'],
      model: ['model', '0'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: [
        'llama_index.**.{llms,embeddings,multi_modal_llms}.**.{GoogleGenAI,Vertex,GeminiEmbedding,GoogleGenAIEmbedding,VertexTextEmbedding,GooglePaLMEmbedding}',
      ],
      model: ['model', 'model_name', '0'],
      provider: 'google',
    },
    {
      // The first argument is the key.
      category: 'service',
      callees: ['llama_index.**.{llms,multi_modal_llms}.**.{Gemini,PaLM,GeminiMultiModal}'],
      model: ['model', 'model_name'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: [
        'llama_index.**.{llms,embeddings,multi_modal_llms}.**.{Ollama,OllamaEmbedding,OllamaMultiModal}',
      ],
      model: ['model', 'model_name', '0'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: ['llama_index.**.llms.**.Groq'],
      model: ['model', '0'],
      provider: 'groq',
    },
    {
      category: 'service',
      callees: ['llama_index.**.{llms,embeddings}.**.{MistralAI,MistralAIEmbedding}'],
      model: ['model', 'model_name', '0'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: [
        'llama_index.**.{llms.**.Cohere,embeddings.**.CohereEmbedding,postprocessor.**.CohereRerank}',
      ],
      model: ['model', 'model_name'],
      provider: 'cohere',
    },
    {
      category: 'service',
      callees: ['llama_index.**.{llms,embeddings}.**.{Bedrock,BedrockConverse,BedrockEmbedding}'],
      model: ['model', 'model_name', '0'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: [
        'llama_index.**.{llms.**.{HuggingFaceInferenceAPI,HuggingFaceInferenceAPIEmbeddings},embeddings.**.{HuggingFaceInferenceAPIEmbedding,HuggingFaceAPIEmbedding}}',
      ],
      model: ['model_name', 'model'],
      provider: 'huggingface',
    },
    {
      category: 'service',
      callees: [
        'llama_index.**.{llms,embeddings}.**.{DeepSeek,OpenRouter,Perplexity,TogetherLLM,TogetherEmbedding,Fireworks,FireworksEmbedding,NVIDIA,NVIDIAEmbedding,OpenAILike,OpenAILikeEmbedding,LiteLLM,LiteLLMEmbedding,VoyageEmbedding,JinaEmbedding,Replicate}',
      ],
      model: ['model', 'model_name', '0'],
      provider: 'unknown',
    },
    {
      category: 'model',
      callees: [
        'llama_index.**.{HuggingFaceEmbedding,embeddings.**.{InstructorEmbedding,FastEmbedEmbedding}}',
      ],
      model: ['model_name', '0'],
      provider: 'huggingface',
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['llama_index.**.{llms.**.HuggingFaceLLM,embeddings.**.OptimumEmbedding}'],
      model: ['model_name', 'folder_name'],
      provider: 'huggingface',
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['llama_index.**.{SentenceTransformerRerank,FlagEmbeddingReranker,ColbertRerank}'],
      model: ['model'],
      provider: 'huggingface',
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['llama_index.**.llms.**.Vllm'],
      model: ['model', '0'],
      provider: 'huggingface',
      remoteCode: ['trust_remote_code'],
    },
    {
      // A string stands for a model of OpenAI, or for one on this machine: `local:BAAI/bge-small-en`.
      category: 'model',
      callees: ['llama_index.**.resolve_embed_model'],
      model: ['embed_model', '0'],
      provider: 'huggingface',
      when: [{ argument: ['embed_model', '0'], mentions: ['local:'] }],
    },
    {
      category: 'weights-file',
      callees: ['llama_index.**.llms.**.LlamaCPP'],
      model: ['model_path'],
      provider: 'local-file',
    },
    {
      category: 'dataset',
      callees: ['llama_index.**.download_llama_dataset'],
      model: ['llama_dataset_class', '0'],
      provider: 'other:llamahub',
      when: [{ argument: ['llama_dataset_class', '0'] }],
    },
  ],
};
