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
        '{langchain,@langchain/community}/{chat_models/fireworks#ChatFireworks,llms/fireworks#Fireworks,embeddings/fireworks#FireworksEmbeddings}',
      ],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'fireworks',
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models/togetherai#ChatTogetherAI,llms/togetherai#TogetherAI,embeddings/togetherai#TogetherAIEmbeddings}',
      ],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'together',
    },
    {
      category: 'service',
      callees: ['{langchain,@langchain/community}/chat_models/perplexity#ChatPerplexity'],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'perplexity',
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models/deepinfra#ChatDeepInfra,llms/deepinfra#DeepInfraLLM,embeddings/deepinfra#DeepInfraEmbeddings}',
      ],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'other:deepinfra',
    },
    {
      category: 'service',
      callees: ['{langchain,@langchain/community}/llms/replicate#Replicate'],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'other:replicate',
    },
    {
      category: 'service',
      callees: ['{langchain,@langchain/community}/embeddings/voyage#VoyageEmbeddings'],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'other:voyage',
    },
    {
      category: 'service',
      callees: ['{langchain,@langchain/community}/embeddings/jina#JinaEmbeddings'],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'other:jina',
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models/alibaba_tongyi#ChatAlibabaTongyi,embeddings/alibaba_tongyi#AlibabaTongyiEmbeddings}',
      ],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'alibaba',
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models/ibm#ChatWatsonx,llms/ibm#WatsonxLLM,embeddings/ibm#WatsonxEmbeddings}',
      ],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'other:ibm',
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models/zhipuai#ChatZhipuAI,embeddings/zhipuai#ZhipuAIEmbeddings}',
      ],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'other:zhipuai',
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models/minimax#ChatMinimax,chat_models/moonshot#ChatMoonshot,chat_models/novita#ChatNovitaAI,chat_models/friendli#ChatFriendli,chat_models/premai#ChatPrem,chat_models/portkey#PortkeyChat,llms/ai21#AI21,llms/friendli#Friendli,llms/portkey#Portkey,llms/aleph_alpha#AlephAlpha,llms/gradient_ai#GradientLLM,llms/writer#Writer,llms/cloudflare_workersai#CloudflareWorkersAI,chat_models/cloudflare_workersai#ChatCloudflareWorkersAI,embeddings/minimax#MinimaxEmbeddings,embeddings/gradient_ai#GradientEmbeddings,embeddings/bytedance_doubao#ByteDanceDoubaoEmbeddings,embeddings/premai#PremEmbeddings}',
      ],
      model: ['0.model', '0.modelName', '0.modelId'],
      provider: 'unknown',
    },
    {
      category: 'model',
      callees: ['{langchain,@langchain/community}/chat_models/webllm#ChatWebLLM'],
      model: ['0.model'],
      provider: 'other:mlc-ai',
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
