import type { ProviderRetirements } from '../retirement.ts';

export const xai: ProviderRetirements = [
  {
    provider: 'xai',
    source: 'https://docs.x.ai/developers/migration/may-15-retirement',
    read: '2026-11-23',
    rows: [
      ['grok-3', null, '2026-05-15', 'grok-4.3'],
      ['grok-4-0709', null, '2026-05-15', 'grok-4.3'],
      ['grok-4-1-fast-non-reasoning', null, '2026-05-15', null],
      ['grok-4-1-fast-reasoning', null, '2026-05-15', 'grok-4.3'],
      ['grok-4-fast-non-reasoning', null, '2026-05-15', null],
      ['grok-4-fast-reasoning', null, '2026-05-15', 'grok-4.3'],
      ['grok-code-fast-1', null, '2026-05-15', 'grok-4.3'],
      ['grok-imagine-image-pro', null, '2026-05-15', null],
    ],
  },
];
