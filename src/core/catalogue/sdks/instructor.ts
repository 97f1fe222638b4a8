import type { Sdk } from '../sdk.ts';

export const instructor: Sdk = {
  id: 'instructor',
  name: 'Instructor',
  provider: 'unknown',
  docs: 'https://python.useinstructor.com/',
  packages: { pypi: ['instructor'] },
  calls: [
    {
      category: 'service',
      callees: [
        'instructor.{from_openai,patch}().{chat.completions.{create,create_with_completion,create_partial,create_iterable},{create,create_with_completion,create_partial,create_iterable}}',
      ],
      model: ['model'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_anthropic().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['instructor.from_provider'],
      model: ['model', '0'],
      providerPrefix: '/',
    },
    {
      category: 'service',
      callees: [
        'instructor.{from_gemini,from_genai,from_vertexai}().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_groq().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'groq',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_mistral().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_cohere().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'cohere',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_fireworks().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'fireworks',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_cerebras().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'other:cerebras',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_bedrock().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_together().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'together',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_openrouter().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'openrouter',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_perplexity().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'perplexity',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_xai().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'xai',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_writer().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'other:writer',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_deepseek().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'deepseek',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_anyscale().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      provider: 'anyscale',
    },
    {
      category: 'service',
      callees: [
        'instructor.from_litellm().{{,chat.completions.}{create,create_with_completion,create_partial,create_iterable},messages.create}',
      ],
      model: ['model'],
      providerPrefix: '/',
    },
  ],
};
