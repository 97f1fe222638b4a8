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
  ],
};
