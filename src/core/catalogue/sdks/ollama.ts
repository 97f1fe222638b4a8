import type { Sdk } from '../sdk.ts';

export const ollama: Sdk = {
  id: 'ollama',
  name: 'Ollama',
  provider: 'ollama',
  docs: 'https://docs.ollama.com/api',
  packages: { pypi: ['ollama'], npm: ['ollama'] },
  calls: [
    {
      category: 'service',
      callees: ['ollama.{,{Client,AsyncClient}().}{chat,generate,embed,embeddings}'],
      model: ['model', '0'],
    },
    {
      category: 'service',
      callees: ['ollama{,/browser}#{default,Ollama()}.{chat,generate,embed,embeddings}'],
      model: ['0.model'],
    },
    {
      category: 'model',
      callees: ['ollama{,/browser}#{default,Ollama()}.pull'],
      model: ['0.model'],
    },
  ],
};
