import assert from 'node:assert/strict';
import { providerOfEndpoint } from '../../../src/core/catalogue/hosts.ts';

describe('hosts of AI services', () => {
  const endpoints: readonly (readonly [string, string | undefined])[] = [
    ['https://user@API.Groq.com/openai/v1', 'groq'],
    ['https://x.openai.azure.com', 'azure'],
    ['https://\u0000.openai.azure.com/openai/v1/', 'azure'],
    ['https://bedrock-runtime.us-east-1.amazonaws.com', 'bedrock'],
    ['https://europe-west4-aiplatform.googleapis.com/v1', 'google'],
    ['http://gpu:11434', 'ollama'],
    ['http://\u0000:11434', 'ollama'],
    ['https://api.cerebras.ai/v1', 'other:cerebras'],
    ['https://llm.example.org/v1', 'other:llm.example.org'],
    ['https://constructor/v1', 'other:constructor'],
    ['https://\u0000/v1', undefined],
    ['/api', undefined],
  ];
  for (const [endpoint, provider] of endpoints) {
    it(`${JSON.stringify(endpoint)} is of ${provider}`, () =>
      assert.equal(providerOfEndpoint(endpoint), provider));
  }
});
