import type { Sdk } from '../sdk.ts';

export const instructorEmbedding: Sdk = {
  id: 'instructor-embedding',
  name: 'Instructor embeddings',
  provider: 'huggingface',
  docs: 'https://github.com/xlang-ai/instructor-embedding',
  packages: {
    pypi: ['InstructorEmbedding'],
  },
  calls: [
    {
      category: 'model',
      callees: ['InstructorEmbedding.**.INSTRUCTOR'],
      model: ['model_name_or_path', '0'],
      when: [
        {
          argument: ['model_name_or_path', '0'],
        },
      ],
    },
  ],
};
