import type { Sdk } from '../sdk.ts';
import { anthropic } from './anthropic.ts';
import { awsBedrock } from './aws-bedrock.ts';
import { azureAiInference } from './azure-ai-inference.ts';
import { clip } from './clip.ts';
import { cohere } from './cohere.ts';
import { coquiTts } from './coqui-tts.ts';
import { crewai } from './crewai.ts';
import { ctransformers } from './ctransformers.ts';
import { datasets } from './datasets.ts';
import { diffusers } from './diffusers.ts';
import { dspy } from './dspy.ts';
import { fastembed } from './fastembed.ts';
import { fasterWhisper } from './faster-whisper.ts';
import { fasttext } from './fasttext.ts';
import { flashrank } from './flashrank.ts';
import { gensim } from './gensim.ts';
import { gliner } from './gliner.ts';
import { googleGenai } from './google-genai.ts';
import { googleGenerativeai } from './google-generativeai.ts';
import { gpt4all } from './gpt4all.ts';
import { groq } from './groq.ts';
import { haystack } from './haystack.ts';
import { huggingfaceHub } from './huggingface-hub.ts';
import { huggingfaceInference } from './huggingface-inference.ts';
import { instructor } from './instructor.ts';
import { joblib } from './joblib.ts';
import { keras } from './keras.ts';
import { keybert } from './keybert.ts';
import { langchainAnthropic } from './langchain-anthropic.ts';
import { langchainAws } from './langchain-aws.ts';
import { langchainCohere } from './langchain-cohere.ts';
import { langchainCommunity } from './langchain-community.ts';
import { langchainGoogleGenai } from './langchain-google-genai.ts';
import { langchainGoogleVertexai } from './langchain-google-vertexai.ts';
import { langchainGroq } from './langchain-groq.ts';
import { langchainHuggingface } from './langchain-huggingface.ts';
import { langchainMistralai } from './langchain-mistralai.ts';
import { langchainOllama } from './langchain-ollama.ts';
import { langchainOpenai } from './langchain-openai.ts';
import { langchainPartners } from './langchain-partners.ts';
import { langchain } from './langchain.ts';
import { litellm } from './litellm.ts';
import { llamaCpp } from './llama-cpp.ts';
import { llamaIndexTs } from './llama-index-ts.ts';
import { llamaIndex } from './llama-index.ts';
import { mistralai } from './mistralai.ts';
import { mlxLm } from './mlx-lm.ts';
import { mlxWhisper } from './mlx-whisper.ts';
import { ollama } from './ollama.ts';
import { onnxruntime } from './onnxruntime.ts';
import { openClip } from './open-clip.ts';
import { openaiAgents } from './openai-agents.ts';
import { openai } from './openai.ts';
import { optimum } from './optimum.ts';
import { peft } from './peft.ts';
import { pickle } from './pickle.ts';
import { pineconeDatasets } from './pinecone-datasets.ts';
import { plainHttp } from './plain-http.ts';
import { pyannote } from './pyannote.ts';
import { pydanticAi } from './pydantic-ai.ts';
import { replicate } from './replicate.ts';
import { safetensors } from './safetensors.ts';
import { sentenceTransformers } from './sentence-transformers.ts';
import { setfit } from './setfit.ts';
import { smolagents } from './smolagents.ts';
import { spacy } from './spacy.ts';
import { stableTs } from './stable-ts.ts';
import { tensorflowDatasets } from './tensorflow-datasets.ts';
import { tensorflowHub } from './tensorflow-hub.ts';
import { tensorflowJs } from './tensorflow-js.ts';
import { timm } from './timm.ts';
import { together } from './together.ts';
import { torch } from './torch.ts';
import { torchvision } from './torchvision.ts';
import { transformersJs } from './transformers-js.ts';
import { transformers } from './transformers.ts';
import { trl } from './trl.ts';
import { ultralytics } from './ultralytics.ts';
import { unsloth } from './unsloth.ts';
import { vercelAiProviders } from './vercel-ai-providers.ts';
import { vercelAi } from './vercel-ai.ts';
import { vertexai } from './vertexai.ts';
import { vllm } from './vllm.ts';
import { vosk } from './vosk.ts';
import { voyageai } from './voyageai.ts';
import { webdataset } from './webdataset.ts';
import { whisper } from './whisper.ts';
import { whisperx } from './whisperx.ts';

export const sdks: readonly Sdk[] = [
  anthropic,
  awsBedrock,
  azureAiInference,
  clip,
  cohere,
  coquiTts,
  crewai,
  ctransformers,
  datasets,
  diffusers,
  dspy,
  fastembed,
  fasterWhisper,
  fasttext,
  flashrank,
  gensim,
  gliner,
  googleGenai,
  googleGenerativeai,
  gpt4all,
  groq,
  haystack,
  huggingfaceHub,
  huggingfaceInference,
  instructor,
  joblib,
  keras,
  keybert,
  langchainAnthropic,
  langchainAws,
  langchainCohere,
  langchainCommunity,
  langchainGoogleGenai,
  langchainGoogleVertexai,
  langchainGroq,
  langchainHuggingface,
  langchainMistralai,
  langchainOllama,
  langchainOpenai,
  langchainPartners,
  langchain,
  litellm,
  llamaCpp,
  llamaIndexTs,
  llamaIndex,
  mistralai,
  mlxLm,
  mlxWhisper,
  ollama,
  onnxruntime,
  openClip,
  openaiAgents,
  openai,
  optimum,
  peft,
  pickle,
  pineconeDatasets,
  plainHttp,
  pyannote,
  pydanticAi,
  replicate,
  safetensors,
  sentenceTransformers,
  setfit,
  smolagents,
  spacy,
  stableTs,
  tensorflowDatasets,
  tensorflowHub,
  tensorflowJs,
  timm,
  together,
  torch,
  torchvision,
  transformersJs,
  transformers,
  trl,
  ultralytics,
  unsloth,
  vercelAiProviders,
  vercelAi,
  vertexai,
  vllm,
  vosk,
  voyageai,
  webdataset,
  whisper,
  whisperx,
];
