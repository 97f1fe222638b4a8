import type { Sdk } from '../sdk.ts';

export const webLlm: Sdk = {
  id: 'web-llm',
  name: 'WebLLM',
  provider: 'other:mlc-ai',
  docs: 'https://webllm.mlc.ai/docs/',
  packages: { npm: ['@mlc-ai/web-llm'] },
  calls: [
    {
      category: 'model',
      callees: [
        '@mlc-ai/web-llm#{CreateMLCEngine,CreateServiceWorkerMLCEngine,CreateExtensionServiceWorkerMLCEngine,CreateEngine}',
        '@mlc-ai/web-llm#{MLCEngine,WebWorkerMLCEngine,ServiceWorkerMLCEngine,Engine,ChatModule}().reload',
      ],
      model: ['0'],
    },
    {
      category: 'model',
      callees: ['@mlc-ai/web-llm#{CreateWebWorkerMLCEngine,CreateWebWorkerEngine}'],
      model: ['1'],
    },
  ],
};
