import type { Sdk } from '../sdk.ts';

export const workersAi: Sdk = {
  id: 'workers-ai',
  name: 'Cloudflare Workers AI',
  provider: 'other:cloudflare',
  docs: 'https://developers.cloudflare.com/workers-ai/configuration/bindings/',
  packages: { npm: ['@cloudflare/ai'] },
  calls: [
    {
      // A binding is handed to the program by its host. No other method takes names of this form.
      category: 'service',
      callees: ['<any>.{AI,ai}.run'],
      model: ['0'],
      when: [{ argument: ['0'], mentions: ['@cf/', '@hf/'] }],
    },
    {
      category: 'service',
      callees: ['@cloudflare/ai#Ai().run'],
      model: ['0'],
    },
  ],
};
