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
        '{langchain,langchain_community,langchain_classic}.**.{AI21,AlephAlpha,ChatZhipuAI,ZhipuAIEmbeddings,MoonshotChat,Moonshot,ChatYandexGPT,YandexGPT,GigaChat,GigaChatEmbeddings,MiniMaxChat,Minimax,MiniMaxEmbeddings,QianfanChatEndpoint,QianfanLLMEndpoint,QianfanEmbeddingsEndpoint,ChatBaichuan,ChatHunyuan,ChatSparkLLM,ChatOctoAI,OctoAIEndpoint,ChatPremAI,ChatWriter,Writer,ChatFriendli,Friendli,ChatEdenAI,EdenAI,CloudflareWorkersAI,CloudflareWorkersAIEmbeddings,ChatOCIGenAI,OCIGenAI,OCIGenAIEmbeddings,ChatSnowflakeCortex,WatsonxLLM,Predibase,Clarifai,NLPCloud,GooseAI,SambaNovaCloud,ChatReka,ChatMaritalk,ChatYi,ChatEverlyAI,ChatKonko,Konko,ErnieBotChat,ErnieEmbeddings,LlamaEdgeChatService,ChatClovaX,ClovaXEmbeddings,ChatOCIModelDeployment,ChatOCIModelDeploymentVLLM,ChatOCIModelDeploymentTGI,OCIModelDeploymentLLM,OCIModelDeploymentVLLM,OCIModelDeploymentTGI,VolcEngineMaasChat,VolcEngineMaasLLM,VolcanoEmbeddings,ChatYuan2,AlephAlphaAsymmetricSemanticEmbedding,AlephAlphaSymmetricSemanticEmbedding,BaichuanLLM,BaichuanTextEmbeddings,ClarifaiEmbeddings,EdenAiEmbeddings,EmbaasEmbeddings,GradientEmbeddings,GradientLLM,InfinityEmbeddings,InfinityRerank,LLMRailsEmbeddings,LocalAIEmbeddings,NeMoEmbeddings,NLPCloudEmbeddings,OctoAIEmbeddings,PremAIEmbeddings,Solar,SolarEmbeddings,TextEmbedEmbeddings,YandexGPTEmbeddings,PredictionGuard,VLLMOpenAI,Nebula,Aviary}',
      ],
      model: ['model', 'model_name', 'model_id', 'model_uri'],
      provider: 'unknown',
    },
    {
      category: 'weights-file',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{LlamaCpp,ChatLlamaCpp,LlamaCppEmbeddings,CTranslate2,ExLlamaV2}',
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
        '{langchain,langchain_community,langchain_classic}.**.{CTransformers,VLLM,ModelScopeEmbeddings,FastEmbedEmbeddings,GPT4AllEmbeddings,SpacyEmbeddings,TensorflowHubEmbeddings,Aphrodite,DeepSparse,InfinityEmbeddingsLocal,Model2vecEmbeddings,OpenLLM,Petals,QuantizedBgeEmbeddings,QuantizedBiEncoderEmbeddings,Text2vecEmbeddings,LLMLinguaCompressor,RankLLMRerank,ChatOutlines,Outlines}',
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
    {
      category: 'model',
      callees: [
        '{langchain,langchain_community,langchain_classic}.**.{BigdlLLM,IpexLLM,IpexLLMBgeEmbeddings,MLXPipeline,WeightOnlyQuantPipeline}{,.from_model_id,.from_model_id_low_bit}',
      ],
      model: ['model_id', 'model_name', '0'],
      provider: 'huggingface',
    },
  ],
};
