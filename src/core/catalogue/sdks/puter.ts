import type { Sdk } from '../sdk.ts';

export const puter: Sdk = {
  id: 'puter',
  name: 'Puter.js',
  provider: 'unknown',
  docs: 'https://docs.puter.com/AI/',
  packages: { npm: ['@heyputer/puter.js'] },
  calls: [
    {
      category: 'service',
      callees: ['@heyputer/puter.js#{default,puter}.ai.{chat,txt2img,txt2speech}'],
      model: ['1.model', '2.model', '3.model'],
    },
  ],
};
