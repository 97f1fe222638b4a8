/** Provider names that libraries put in front of a model's name or take as an argument, where they differ from ours. */
const aliases: Readonly<Record<string, string>> = {
  anthropic_bedrock: 'bedrock',
  azure_ai: 'azure',
  azure_openai: 'azure',
  'azure-openai': 'azure',
  'amazon-bedrock': 'bedrock',
  bedrock_converse: 'bedrock',
  cohere_chat: 'cohere',
  copilot: 'github',
  fireworks_ai: 'fireworks',
  gemini: 'google',
  google_genai: 'google',
  googleai: 'google',
  google_vertexai: 'google',
  'google-gla': 'google',
  'google-vertex': 'google',
  litellm: 'unknown',
  litellm_proxy: 'unknown',
  mistralai: 'mistral',
  nvidia_nim: 'nvidia',
  ollama_chat: 'ollama',
  'openai-chat': 'openai',
  'openai-responses': 'openai',
  'text-completion-openai': 'openai',
  together_ai: 'together',
  togetherai: 'together',
  vertex: 'google',
  vertex_ai: 'google',
  vertexai: 'google',
  'x-ai': 'xai',
};

const known = new Set([
  'alibaba',
  'anthropic',
  'anyscale',
  'azure',
  'bedrock',
  'cohere',
  'deepseek',
  'fireworks',
  'github',
  'google',
  'groq',
  'huggingface',
  'mistral',
  'nvidia',
  'ollama',
  'openai',
  'openrouter',
  'perplexity',
  'together',
  'unknown',
  'xai',
]);

/** Model families that one company alone publishes, as libraries that guess the provider know them. */
const families: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:gpt-[345]|o[134](?:-|$)|chatgpt-|text-embedding-(?:3|ada)|text-davinci|dall-e|whisper-1$|tts-1)/,
    'openai',
  ],
  [/^claude-/, 'anthropic'],
  [/^gemini-/, 'google'],
  [/^command(?:-|$)/, 'cohere'],
  [/^(?:mistral|mixtral|ministral|codestral)-/, 'mistral'],
  [/^deepseek-/, 'deepseek'],
  [/^grok-/, 'xai'],
  [/^sonar(?:-|$)/, 'perplexity'],
];

/** The provider that a library calls `word`. */
export function providerCalled(word: string): string {
  const name = word.trim().toLowerCase();
  const alias = aliases[name] ?? name;
  return known.has(alias) ? alias : `other:${alias}`;
}

/** The provider that stands in front of a model's name, or that its family tells. */
export function providerInName(name: string, separator: string): string {
  const at = name.indexOf(separator);
  if (at > 0) return providerCalled(name.slice(0, at));
  return families.find(([family]) => family.test(name))?.[1] ?? 'unknown';
}
