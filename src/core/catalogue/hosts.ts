/**
 * Providers by the host of their documented API endpoint. A client that is pointed at one of these serves that
 * provider's models, whatever SDK it comes from.
 */
const providersByHost: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'google',
  'api.groq.com': 'groq',
  'api.mistral.ai': 'mistral',
  'api.cohere.com': 'cohere',
  'api.cohere.ai': 'cohere',
  'api.deepseek.com': 'deepseek',
  'api.together.xyz': 'together',
  'api.together.ai': 'together',
  'api.fireworks.ai': 'fireworks',
  'api.perplexity.ai': 'perplexity',
  'api.x.ai': 'xai',
  'openrouter.ai': 'openrouter',
  'integrate.api.nvidia.com': 'nvidia',
  'api.endpoints.anyscale.com': 'anyscale',
  'api-inference.huggingface.co': 'huggingface',
  'router.huggingface.co': 'huggingface',
  'dashscope.aliyuncs.com': 'alibaba',
  'dashscope-intl.aliyuncs.com': 'alibaba',
  'models.inference.ai.azure.com': 'github',
  'models.github.ai': 'github',
};

const azure = /\.(?:openai\.azure\.com|services\.ai\.azure\.com|cognitiveservices\.azure\.com)$/;

/** The provider behind an endpoint; `other:<host>` for a host that is not known, undefined where it is no URL. */
export function providerOfEndpoint(endpoint: string): string | undefined {
  const match = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)(?::(\d+))?/i.exec(endpoint);
  const host = match?.[1]?.toLowerCase();
  if (!host) return undefined;
  if (azure.test(host)) return 'azure';
  // 11434 is the port that Ollama listens on unless told otherwise.
  if (match?.[2] === '11434') return 'ollama';
  return providersByHost[host] ?? `other:${host}`;
}

/** Where the APIs of the providers above take a request to a model. */
const modelPath =
  /\/(?:chat\/completions|completions|embeddings|embed|rerank|moderations|responses|messages|ocr|chat|generate|images\/(?:generations|edits)|audio\/(?:transcriptions|translations|speech))(?:[?#].*)?$|\/models\/[^\s]+(?::(?:streamG|g)enerateContent|:(?:batchE|e)mbedContents?|:predict)|huggingface\.co\/(?:hf-inference\/)?(?:models|pipeline)\//;
/** So many servers speak the language of OpenAI's chat API that its path alone says it, on any host. */
const chatPath = /^https?:\/\/[^/]+\/(?:.*\/)?v1\/chat\/completions(?:[?#].*)?$/;
const ollamaPath = /^https?:\/\/[^/]+:11434\/(?:api\/(?:generate|chat|embed|embeddings)|v1\/.+)$/;

/** Whether a POST to this address uses a model. */
export function isModelEndpoint(address: string): boolean {
  if (chatPath.test(address) || ollamaPath.test(address)) return true;
  const provider = providerOfEndpoint(address);
  return provider !== undefined && !/^other:|^ollama$/.test(provider) && modelPath.test(address);
}

/** The model that the path of an address names: `/v1beta/models/gemini-2.5-flash:generateContent`. */
export function modelInAddress(address: string): string | undefined {
  return /\/models\/([\w.-]+(?:\/[\w.-]+)?)(?=[:?#]|$)/.exec(address)?.[1];
}
