import assert from 'node:assert/strict';
import { providerCalled, providerInName } from '../../../src/core/catalogue/providers.ts';

describe('providers in names', () => {
  const names: readonly (readonly [string, string, string])[] = [
    ['gemini/gemini-2.0-flash', '/', 'google'],
    ['bedrock/anthropic.claude-v2', '/', 'bedrock'],
    ['openrouter/openai/gpt-4o', '/', 'openrouter'],
    ['google_genai:gemini-2.5-flash', ':', 'google'],
    ['ultralytics/yolov5', '/', 'other:ultralytics'],
    ['gpt-4.1', '/', 'openai'],
    ['o3-mini', '/', 'openai'],
    ['claude-sonnet-4-5', ':', 'anthropic'],
    ['my-own-model', '/', 'unknown'],
    ['/absolute', '/', 'unknown'],
  ];
  for (const [name, separator, provider] of names) {
    it(`${name} is of ${provider}`, () => assert.equal(providerInName(name, separator), provider));
  }

  it('takes the words of libraries', () => {
    assert.equal(providerCalled('MistralAI'), 'mistral');
    assert.equal(providerCalled('azure_openai'), 'azure');
    assert.equal(providerCalled('nebius'), 'other:nebius');
  });
});
