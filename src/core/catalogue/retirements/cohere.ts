import type { ProviderRetirements } from '../retirement.ts';

export const cohere: ProviderRetirements = [
  {
    provider: 'cohere',
    source: 'https://docs.cohere.com/docs/deprecations',
    read: '2026-07-24',
    rows: [
      ['rerank-english-v2.0', '2024-12-02', '2025-04-30', 'rerank-v3.5'],
      ['rerank-multilingual-v2.0', '2024-12-02', '2025-04-30', 'rerank-v3.5'],
      ['c4ai-aya-expanse-8b', '2026-04-04', '2026-04-04', null],
      ['c4ai-aya-vision-8b', '2026-04-04', '2026-04-04', null],
      ['embed-english-light-v2.0', '2026-04-04', '2026-04-04', null],
      ['embed-english-v2.0', '2026-04-04', '2026-04-04', null],
      ['embed-multilingual-v2.0', '2026-04-04', '2026-04-04', null],
      ['command', '2025-09-15', null, null],
      ['command-light', '2025-09-15', null, null],
      ['command-r', '2025-09-15', null, null],
      ['command-r-03-2024', '2025-09-15', null, null],
      ['command-r-plus', '2025-09-15', null, null],
      ['command-r-plus-04-2024', '2025-09-15', null, null],
    ],
  },
];
