import type { Sdk } from '../sdk.ts';

export const instructorJs: Sdk = {
  id: 'instructor-js',
  name: 'Instructor',
  provider: 'unknown',
  docs: 'https://js.useinstructor.com/',
  packages: { npm: ['@instructor-ai/instructor'] },
  calls: [
    {
      // Who serves it is up to the client that it wraps.
      category: 'service',
      callees: ['@instructor-ai/instructor#{default,Instructor}().chat.completions.create'],
      model: ['0.model'],
    },
  ],
};
