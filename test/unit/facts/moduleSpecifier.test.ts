import assert from 'node:assert/strict';
import { npmModule } from '../../../src/core/facts/moduleSpecifier.ts';

describe('packages of npm in specifiers', () => {
  const specifiers: readonly (readonly [string, string])[] = [
    ['openai', 'openai'],
    ['node:fs', 'node:fs'],
    ['npm:openai@4.52.0', 'openai'],
    ['npm:@huggingface/transformers', '@huggingface/transformers'],
    ['npm:openai@5/helpers/zod', 'openai/helpers/zod'],
    ['https://esm.sh/openai@4?target=deno', 'openai'],
    ['https://esm.sh/v135/@google/generative-ai@0.1.1', '@google/generative-ai'],
    [
      'https://cdn.jsdelivr.net/npm/@huggingface/transformers@3.7.1/dist/transformers.min.js',
      '@huggingface/transformers',
    ],
    ['https://cdn.jsdelivr.net/npm/@xenova/transformers@2.6.0', '@xenova/transformers'],
    ['https://cdn.jsdelivr.net/npm/@mlc-ai/web-llm/+esm', '@mlc-ai/web-llm'],
    ['https://unpkg.com/groq-sdk/', 'groq-sdk'],
    ['https://example.org/npm/openai', 'https://example.org/npm/openai'],
    ['jsr:@std/path', 'jsr:@std/path'],
  ];
  for (const [specifier, module] of specifiers) {
    it(`${specifier} is ${module}`, () => assert.equal(npmModule(specifier), module));
  }
});
