import type { Sdk } from '../sdk.ts';

export const langchainCommunity: Sdk = {
  id: 'langchain-community',
  name: 'LangChain community',
  provider: 'unknown',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/overview',
  packages: { pypi: ['langchain-community'], npm: ['@langchain/community'] },
  calls: [
    {
      category: 'service',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{ChatAnyscale,Anyscale,AnyscaleEmbeddings}',
      ],
      model: ['model', 'model_name'],
      provider: 'anyscale',
    },
    {
      category: 'service',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{ChatTongyi,Tongyi,DashScopeEmbeddings,DashScopeRerank}',
      ],
      model: ['model', 'model_name'],
      provider: 'alibaba',
    },
    {
      category: 'service',
      callees: ['{langchain,langchain_community,langchain_classic}.**.Replicate'],
      model: ['model'],
      provider: 'other:replicate',
    },
    {
      category: 'service',
      callees: ['{langchain,langchain_community,langchain_classic}.**.{JinaEmbeddings,JinaRerank}'],
      model: ['model_name', 'model'],
      provider: 'other:jina',
    },
    {
      category: 'service',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{ChatDeepInfra,DeepInfra,DeepInfraEmbeddings}',
      ],
      model: ['model', 'model_name', 'model_id'],
      provider: 'other:deepinfra',
    },
    {
      category: 'service',
      callees: ['{langchain,langchain_community,langchain_classic}.**.{ChatLiteLLM,ChatLiteLLMRouter}'],
      model: ['model', 'model_name'],
      providerPrefix: '/',
    },
    {
      category: 'service',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{AI21,AlephAlpha,ChatZhipuAI,ZhipuAIEmbeddings,MoonshotChat,Moonshot,ChatYandexGPT,YandexGPT,GigaChat,GigaChatEmbeddings,MiniMaxChat,Minimax,MiniMaxEmbeddings,QianfanChatEndpoint,QianfanLLMEndpoint,QianfanEmbeddingsEndpoint,ChatBaichuan,ChatHunyuan,ChatSparkLLM,ChatOctoAI,OctoAIEndpoint,ChatPremAI,ChatWriter,Writer,ChatFriendli,Friendli,ChatEdenAI,EdenAI,CloudflareWorkersAI,CloudflareWorkersAIEmbeddings,ChatOCIGenAI,OCIGenAI,OCIGenAIEmbeddings,ChatSnowflakeCortex,WatsonxLLM,Predibase,Clarifai,NLPCloud,GooseAI,Petals,SambaNovaCloud,ChatReka,ChatMaritalk,ChatYi}',
      ],
      model: ['model', 'model_name', 'model_id'],
      provider: 'unknown',
    },
    {
      category: 'weights-file',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{LlamaCpp,ChatLlamaCpp,LlamaCppEmbeddings}',
      ],
      model: ['model_path'],
      provider: 'local-file',
    },
    {
      category: 'model',
      callees: ['{langchain,langchain_community,langchain_classic}.**.GPT4All'],
      model: ['model'],
      provider: 'other:gpt4all',
    },
    {
      category: 'model',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{CTransformers,VLLM,ModelScopeEmbeddings,FastEmbedEmbeddings,GPT4AllEmbeddings,SpacyEmbeddings,TensorflowHubEmbeddings}',
      ],
      model: ['model', 'model_name', 'model_id', 'model_url'],
      provider: 'huggingface',
    },
    {
      category: 'model',
      callees: ['{langchain,langchain_community,langchain_classic}.**.FlashrankRerank'],
      model: ['model'],
      provider: 'other:flashrank',
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/{fireworks,togetherai,perplexity,deepinfra,replicate,voyage,jina,alibaba_tongyi,minimax,moonshot,novita,zhipuai,ai21,friendli,premai,cloudflare_workersai}#{ChatFireworks,Fireworks,FireworksEmbeddings,ChatTogetherAI,TogetherAI,TogetherAIEmbeddings,ChatPerplexity,ChatDeepInfra,DeepInfraLLM,DeepInfraEmbeddings,Replicate,VoyageEmbeddings,JinaEmbeddings,ChatAlibabaTongyi,AlibabaTongyiEmbeddings,ChatMinimax,ChatMoonshot,ChatNovitaAI,ChatZhipuAI,AI21,ChatFriendli,Friendli,ChatPrem,CloudflareWorkersAI,ChatCloudflareWorkersAI}',
      ],
      model: ['0.model', '0.modelName'],
      provider: 'unknown',
    },
    {
      category: 'weights-file',
      callees: [
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/llama_cpp#{LlamaCpp,ChatLlamaCpp,LlamaCppEmbeddings}{,.initialize}',
      ],
      model: ['0.modelPath'],
      provider: 'local-file',
    },
  ],
};
