import { unknownPiece } from '../facts/value.ts';
import { documentedProvider } from './hosts.ts';
import { decoded } from './hubAddress.ts';

/** What the end of an address may be followed by. */
const end = '(?:[?#].*)?$';

/** Where the documented hosts take a request to a model. */
const modelPath = new RegExp(
  [
    // OpenAI's API, and those that follow it.
    `/(?:chat/completions|completions|embeddings|moderations|responses|images/(?:generations|edits|variations)|audio/(?:transcriptions|translations|speech)|fim/completions|fine_tuning/jobs|videos)${end}`,
    `/realtime\\?(?:.*&)?model=`,
    // Anthropic, Cohere, Mistral, Jina, Voyage, Ollama, Nomic.
    `/(?:messages(?:/batches)?|embed|rerank|chat|generate|classify|ocr|contextualizedembeddings|multimodalembeddings|embedding/(?:text|image))${end}`,
    // Google.
    '/models/[^\\s]+:(?:generateContent|streamGenerateContent|embedContent|batchEmbedContents|predict|predictLongRunning|rawPredict|streamRawPredict|generateImages|generateVideos)(?![a-zA-Z])',
    // Hugging Face.
    'huggingface\\.co/(?:hf-inference/)?(?:models|pipeline)/|\\.endpoints\\.huggingface\\.cloud(?:/|$)',
    // Amazon Bedrock.
    `/model/[^/]+/(?:invoke|converse)(?:-stream|-with-response-stream)?${end}`,
    // Alibaba.
    '/api/v1/services/(?:aigc|embeddings|rerank|audio)/',
    // Replicate, Cloudflare, DeepInfra, Stability AI.
    `/v1/(?:models/[^/]+/[^/]+/|deployments/[^/]+/[^/]+/)?predictions${end}`,
    '/ai/run/@(?:cf|hf)/|/v1/inference/[^/]+/[^/?#]+',
    '/v1/generation/[^/]+/(?:text|image)-to-image|/v2beta/(?:stable-image/|3d/|image-to-video)',
    // ElevenLabs, Deepgram, AssemblyAI.
    `/v1/(?:text-to-speech/[^/]+(?:/stream)?|speech-to-text|sound-generation|speech-to-speech/[^/]+)${end}`,
    `deepgram\\.com/v1/(?:listen|speak)${end}|/v2/transcript${end}`,
    // fal.
    'fal\\.run/(?![^?#]*/requests/)[^/?#]+/[^?#]+',
    // NVIDIA.
    `/v1/(?:genai|cv)/[^/]+/[^/]+${end}`,
  ].join('|'),
);

/** So many servers speak the language of OpenAI's chat API that its path alone says it, on any host. */
const chatPath = new RegExp(`^https?://[^/]+/(?:.*/)?v1/chat/completions${end}`);
const ollamaPath = new RegExp(
  `^https?://[^/]+:11434/(?:api/(?:generate|chat|embed|embeddings)|v1/[^\\s]+)${end}`,
);

/** Whether a POST to this address uses a model. */
export function isModelEndpoint(address: string): boolean {
  if (chatPath.test(address) || ollamaPath.test(address)) return true;
  return documentedProvider(address) !== undefined && modelPath.test(address);
}

/** The paths of model APIs on hosts that are not known, each with what the body of such a request holds. */
const anywhere: readonly (readonly [RegExp, readonly string[]])[] = [
  [new RegExp(`/chat/completions${end}`), ['messages']],
  [new RegExp(`/v1/completions${end}`), ['model', 'prompt']],
  [new RegExp(`/v1/responses${end}`), ['model', 'input']],
  [new RegExp(`/v1/embeddings${end}`), ['model', 'input']],
  [new RegExp(`/v1/messages${end}`), ['model', 'messages', 'max_tokens']],
  [new RegExp(`/v1/audio/speech${end}`), ['model', 'input']],
  [new RegExp(`/v1/images/generations${end}`), ['model', 'prompt']],
  [new RegExp(`/v1/rerank${end}`), ['model', 'query', 'documents']],
];

/** Paths of Ollama's own API, which others have as well. */
const ollamaLike = new RegExp(`/api/(?:generate|chat|embed|embeddings)${end}`);

/**
 * Whether an address ends as one of a model API does, on a host that is not known. A path without any host is one
 * of the program's own server.
 */
export function isModelPath(address: string): boolean {
  if (address.startsWith('/')) return false;
  return ollamaLike.test(address) || anywhere.some(([path]) => path.test(address));
}

/**
 * Whether a POST to this path of a host that is not known, with these keys in its body, uses a model.
 */
export function looksLikeModelRequest(address: string, keys: ReadonlySet<string>): boolean {
  return anywhere.some(([path, wanted]) => path.test(address) && wanted.every((key) => keys.has(key)));
}

/** The same of Ollama's API: `words` are the names that the address is put together from. */
export function looksLikeOllama(
  address: string,
  keys: ReadonlySet<string>,
  words: readonly string[],
): boolean {
  if (!ollamaLike.test(address) || !keys.has('model')) return false;
  return keys.has('keep_alive') || words.some((word) => /ollama/i.test(word));
}

/** One known part of a path. */
const part = `[^/?#${unknownPiece}]+`;
/** Where the path of an address, or its query, names a model. */
const named: readonly RegExp[] = [
  '/models/([\\w.-]+(?:/[\\w.-]+)?)(?=/predictions|[:?#]|$)',
  '/pipeline/[\\w-]+/([\\w.-]+/[\\w.-]+)(?=[?#]|$)',
  `/openai/deployments/(${part})/`,
  `/model/(${part})/(?:invoke|converse)`,
  `/ai/run/(@(?:cf|hf)/${part}/${part})`,
  `/v1/inference/(${part}/${part})`,
  `/v1/generation/(${part})/`,
  `/v1/(?:genai|cv)/(${part}/${part})`,
  `//(?:queue\\.)?fal\\.run/(${part}/${part}(?:/${part})*)`,
  `/(?:realtime|listen|speak)\\?(?:[^#]*&)?model=([^&#${unknownPiece}]+)`,
].map((pattern) => new RegExp(pattern));

/** The model that an address names: `/v1beta/models/gemini-2.5-flash:generateContent`. */
export function modelInAddress(address: string): string | undefined {
  for (const pattern of named) {
    const found = pattern.exec(address)?.[1];
    // Colons of Bedrock's ids are often written as `%3A`.
    if (found !== undefined) return decoded(found);
  }
  return undefined;
}
