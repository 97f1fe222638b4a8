import { unknownPiece } from '../facts/value.ts';

/**
 * Providers by the host of their documented API endpoint. A client that is pointed at one of these serves that
 * provider's models, whatever SDK it comes from.
 */
const providersByHost: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'eu.api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'google',
  'aiplatform.googleapis.com': 'google',
  'api.groq.com': 'groq',
  'api.mistral.ai': 'mistral',
  'codestral.mistral.ai': 'mistral',
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
  'ai.api.nvidia.com': 'nvidia',
  'api.endpoints.anyscale.com': 'anyscale',
  'api-inference.huggingface.co': 'huggingface',
  'router.huggingface.co': 'huggingface',
  'dashscope.aliyuncs.com': 'alibaba',
  'dashscope-intl.aliyuncs.com': 'alibaba',
  'models.inference.ai.azure.com': 'github',
  'models.github.ai': 'github',
  'ollama.com': 'ollama',
  'ai-gateway.vercel.sh': 'other:vercel',
  'api.ai21.com': 'other:ai21',
  'api.aimlapi.com': 'other:aimlapi',
  'api.assemblyai.com': 'other:assemblyai',
  'api.cerebras.ai': 'other:cerebras',
  'api.cloudflare.com': 'other:cloudflare',
  'gateway.ai.cloudflare.com': 'other:cloudflare',
  'api.deepgram.com': 'other:deepgram',
  'api.deepinfra.com': 'other:deepinfra',
  'api.elevenlabs.io': 'other:elevenlabs',
  'fal.run': 'other:fal',
  'queue.fal.run': 'other:fal',
  'api.hyperbolic.xyz': 'other:hyperbolic',
  'api.jina.ai': 'other:jina',
  'api.minimax.chat': 'other:minimax',
  'api.minimax.io': 'other:minimax',
  'api.moonshot.ai': 'other:moonshotai',
  'api.moonshot.cn': 'other:moonshotai',
  'api-atlas.nomic.ai': 'other:nomic',
  'api.novita.ai': 'other:novita',
  'api.replicate.com': 'other:replicate',
  'api.sambanova.ai': 'other:sambanova',
  'api.siliconflow.cn': 'other:siliconflow',
  'api.siliconflow.com': 'other:siliconflow',
  'api.stability.ai': 'other:stability',
  'ark.cn-beijing.volces.com': 'other:volcengine',
  'api.voyageai.com': 'other:voyage',
  'open.bigmodel.cn': 'other:zhipuai',
  'api.z.ai': 'other:zhipuai',
};

/** Hosts that have a region or the name of a resource in them. */
const families: readonly (readonly [RegExp, string])[] = [
  [/\.(?:openai\.azure\.com|services\.ai\.azure\.com|cognitiveservices\.azure\.com)$/, 'azure'],
  [/^bedrock(?:-runtime|-mantle)?(?:-fips)?\.[^.]+\.(?:amazonaws\.com|api\.aws)$/, 'bedrock'],
  [/-aiplatform\.googleapis\.com$/, 'google'],
  [/\.endpoints\.huggingface\.cloud$/, 'huggingface'],
];

/** Ports that a model server listens on unless told otherwise. */
const providersByPort: Readonly<Record<string, string>> = { '11434': 'ollama' };

const addressPattern = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)(?::(\d+))?/i;

/** The provider behind an endpoint; `other:<host>` for a host that is not known, undefined where it is no URL. */
export function providerOfEndpoint(endpoint: string): string | undefined {
  const address = addressPattern.exec(endpoint);
  const host = address?.[1]?.toLowerCase();
  if (!host) return undefined;
  // What is left open in a host may be anything, except in front of a name that says it all.
  const known = knownProvider(host, address?.[2]);
  return known ?? (host.includes(unknownPiece) ? undefined : `other:${host}`);
}

/** The host of an address, without its port; undefined where a part of it is not known. */
export function hostOfEndpoint(endpoint: string): string | undefined {
  const host = addressPattern.exec(endpoint)?.[1]?.toLowerCase();
  return host === undefined || host.includes(unknownPiece) ? undefined : host;
}

/** The provider whose documented host stands in an address. */
export function documentedProvider(endpoint: string): string | undefined {
  const host = addressPattern.exec(endpoint)?.[1]?.toLowerCase();
  return host === undefined ? undefined : knownProvider(host, undefined);
}

function knownProvider(host: string, port: string | undefined): string | undefined {
  const family = families.find(([pattern]) => pattern.test(host));
  return (
    family?.[1] ??
    (port === undefined ? undefined : providersByPort[port]) ??
    (Object.hasOwn(providersByHost, host) ? providersByHost[host] : undefined)
  );
}
