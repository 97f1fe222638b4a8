import assert from 'node:assert/strict';
import { isModelEndpoint, modelInAddress, providerOfEndpoint } from '../../../src/core/catalogue/hosts.ts';

describe('addresses of AI services', () => {
  const requests = [
    'https://api.openai.com/v1/chat/completions',
    'https://api.openai.com/v1/images/generations',
    'https://api.anthropic.com/v1/messages',
    'https://x.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-02-01',
    'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key=\u0000',
    'https://api-inference.huggingface.co/models/gpt2',
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

  it('reads the model from the path', () => {
    assert.equal(
      modelInAddress('https://x/v1beta/models/gemini-2.0-flash:generateContent'),
      'gemini-2.0-flash',
    );
    assert.equal(modelInAddress('https://x/models/facebook/bart-large-mnli'), 'facebook/bart-large-mnli');
    assert.equal(modelInAddress('https://x/v1beta/models/\u0000:generateContent'), undefined);
    assert.equal(modelInAddress('https://x/v1/chat/completions'), undefined);
  });

  it('tells the provider', () => {
    assert.equal(providerOfEndpoint('https://user@API.Groq.com/openai/v1'), 'groq');
    assert.equal(providerOfEndpoint('https://x.openai.azure.com'), 'azure');
    assert.equal(providerOfEndpoint('http://gpu:11434'), 'ollama');
    assert.equal(providerOfEndpoint('https://llm.example.org/v1'), 'other:llm.example.org');
    assert.equal(providerOfEndpoint('/api'), undefined);
  });
});
