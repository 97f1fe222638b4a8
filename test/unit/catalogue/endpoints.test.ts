import assert from 'node:assert/strict';
import {
  isModelEndpoint,
  isModelPath,
  looksLikeModelRequest,
  looksLikeOllama,
  modelInAddress,
} from '../../../src/core/catalogue/endpoints.ts';

describe('addresses of AI services', () => {
  const requests = [
    'https://api.openai.com/v1/chat/completions',
    'https://api.openai.com/v1/images/generations',
    'wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview',
    'https://api.anthropic.com/v1/messages',
    'https://x.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-02-01',
    'https://\u0000.openai.azure.com/openai/deployments/\u0000/chat/completions',
    'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key=\u0000',
    'https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/google/models/m:predict',
    'https://bedrock-runtime.us-east-1.amazonaws.com/model/amazon.nova-lite-v1%3A0/converse-stream',
    'https://api-inference.huggingface.co/models/gpt2',
    'https://abc.us-east-1.aws.endpoints.huggingface.cloud',
    'https://api.replicate.com/v1/models/meta/llama-3/predictions',
    'https://api.cloudflare.com/client/v4/accounts/\u0000/ai/run/@cf/meta/llama-3-8b-instruct',
    'https://fal.run/fal-ai/flux/dev',
    'https://api.elevenlabs.io/v1/text-to-speech/\u0000',
    'https://api.deepgram.com/v1/listen?model=nova-3',
    'http://localhost:11434/api/generate',
    'https://llm.example.org/v1/chat/completions',
  ];
  for (const address of requests) {
    it(`knows ${JSON.stringify(address)}`, () => assert.ok(isModelEndpoint(address)));
  }

  const others = [
    '',
    'https://api.openai.com/v1/models',
    'https://api.openai.com/v1/files',
    'https://api.openai.com.example.org/v1/embeddings',
    'https://api.replicate.com/v1/predictions/\u0000',
    'https://queue.fal.run/fal-ai/flux/requests/\u0000/status',
    'https://example.org/api/chat',
    'https://example.org/v1/messages',
    'http://localhost:11434/api/tags',
    'http://localhost:3000/api/generate',
    '/v1/chat/completions',
    '\u0000/v1/chat/completions',
  ];
  for (const address of others) {
    it(`leaves ${JSON.stringify(address)} alone`, () => assert.ok(!isModelEndpoint(address)));
  }

  it('takes the body into account where the host is not known', () => {
    const body = new Set(['model', 'messages']);
    assert.ok(looksLikeModelRequest('\u0000/v1/chat/completions', body));
    assert.ok(looksLikeModelRequest('http://localhost:1234/chat/completions', body));
    assert.ok(!looksLikeModelRequest('\u0000/v1/chat/completions', new Set()));
    assert.ok(isModelPath('\u0000/v1/chat/completions') && !isModelPath('/v1/chat/completions'));
    assert.ok(!looksLikeModelRequest('\u0000/api/chat', body));
    assert.ok(!looksLikeModelRequest('\u0000/v1/messages', body));
  });

  it("takes Ollama's paths only with a sign of Ollama", () => {
    const body = new Set(['model', 'prompt']);
    assert.ok(looksLikeOllama('\u0000/api/generate', body, ['settings', 'OLLAMA_URL']));
    assert.ok(looksLikeOllama('\u0000/api/generate', new Set(['model', 'keep_alive']), ['base']));
    assert.ok(!looksLikeOllama('\u0000/api/generate', body, ['API_BASE']));
    assert.ok(!looksLikeOllama('\u0000/api/generate', new Set(['prompt']), ['OLLAMA_URL']));
    assert.ok(!looksLikeOllama('\u0000/api/tags', body, ['OLLAMA_URL']));
    assert.ok(isModelPath('\u0000/api/generate') && !isModelPath('/api/generate'));
  });

  const named: readonly (readonly [string, string | undefined])[] = [
    ['https://x/v1beta/models/gemini-2.0-flash:generateContent', 'gemini-2.0-flash'],
    ['https://x/models/facebook/bart-large-mnli', 'facebook/bart-large-mnli'],
    ['https://x/pipeline/feature-extraction/BAAI/bge-m3', 'BAAI/bge-m3'],
    ['https://x/openai/deployments/my-gpt/chat/completions?a=b', 'my-gpt'],
    ['https://x/model/amazon.nova-lite-v1%3A0/converse', 'amazon.nova-lite-v1:0'],
    ['https://x/v1/models/meta/llama-3/predictions', 'meta/llama-3'],
    ['https://x/ai/run/@cf/meta/llama-3-8b-instruct', '@cf/meta/llama-3-8b-instruct'],
    ['https://fal.run/fal-ai/flux/dev', 'fal-ai/flux/dev'],
    ['wss://x/v1/realtime?intent=a&model=gpt-realtime', 'gpt-realtime'],
    ['https://x/model/%E0%A4%A/converse', '%E0%A4%A'],
    ['https://x/v1beta/models/\u0000:generateContent', undefined],
    ['https://x/openai/deployments/\u0000/chat/completions', undefined],
    ['https://x/v1/chat/completions', undefined],
  ];
  for (const [address, model] of named) {
    it(`reads ${model} from ${JSON.stringify(address)}`, () => assert.equal(modelInAddress(address), model));
  }
});
