import type { Sdk } from '../sdk.ts';

/** The model that comes with the browser; which one that is, the browser decides. */
export const browserAi: Sdk = {
  id: 'browser-ai',
  name: 'Built-in AI of browsers',
  provider: 'other:browser',
  docs: 'https://developer.chrome.com/docs/ai/built-in-apis',
  packages: { npm: ['@types/dom-chromium-ai'] },
  calls: [
    {
      category: 'model',
      callees: [
        '<global>.{,window.,self.,globalThis.}{LanguageModel,Summarizer,Rewriter}.create',
        // Before Chrome 138.
        '<global>.{,window.,self.,globalThis.}ai.{languageModel,assistant,summarizer,rewriter}.create',
      ],
      model: [],
    },
  ],
};
