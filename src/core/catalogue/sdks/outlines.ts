import type { Sdk } from '../sdk.ts';

export const outlines: Sdk = {
  id: 'outlines',
  name: 'Outlines',
  provider: 'unknown',
  docs: 'https://dottxt-ai.github.io/outlines/latest/',
  packages: {
    pypi: ['outlines'],
  },
  calls: [
    {
      category: 'service',
      callees: ['outlines.{,models.**.}from_openai'],
      model: ['model_name', '1'],
      provider: 'openai',
      when: [
        {
          argument: ['model_name', '1'],
        },
      ],
    },
    {
      category: 'service',
      callees: ['outlines.{,models.**.}from_anthropic'],
      model: ['model_name', '1'],
      provider: 'anthropic',
      when: [
        {
          argument: ['model_name', '1'],
        },
      ],
    },
    {
      category: 'service',
      callees: ['outlines.{,models.**.}from_gemini'],
      model: ['model_name', '1'],
      provider: 'google',
      when: [
        {
          argument: ['model_name', '1'],
        },
      ],
    },
    {
      category: 'service',
      callees: ['outlines.{,models.**.}from_ollama'],
      model: ['model_name', '1'],
      provider: 'ollama',
      when: [
        {
          argument: ['model_name', '1'],
        },
      ],
    },
    {
      // Library versions before 1.0, here and below.
      category: 'model',
      callees: [
        'outlines.models.{transformers,transformers_vision,mlxlm,vllm,exl2,mamba,transformers.transformers,mlxlm.mlxlm,vllm.vllm}',
      ],
      model: ['model_name', 'model', '0'],
      provider: 'huggingface',
    },
    {
      category: 'model',
      callees: ['outlines.models.llamacpp'],
      model: ['repo_id', '0'],
      provider: 'huggingface',
    },
    {
      category: 'service',
      callees: ['outlines.models.openai'],
      model: ['model', 'model_name', '0'],
      provider: 'openai',
      when: [
        {
          argument: ['model', 'model_name', '0'],
          is: 'text',
        },
      ],
    },
  ],
};
