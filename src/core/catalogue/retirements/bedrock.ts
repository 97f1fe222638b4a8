import type { ProviderRetirements } from '../retirement.ts';

export const bedrock: ProviderRetirements = [
  {
    provider: 'bedrock',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
    read: '2026-07-24',
    rows: [
      ['anthropic.claude-3-5-sonnet-20240620-v1:0', '2026-01-30', '2026-07-30', null],
      ['anthropic.claude-3-5-sonnet-20241022-v2:0', '2026-01-30', '2026-07-30', null],
      ['anthropic.claude-3-7-sonnet-20250219-v1:0', '2026-01-30', '2026-07-30', null],
      ['anthropic.claude-3-sonnet-20240229-v1:0', '2026-01-30', '2026-07-30', null],
      ['cohere.command-r-plus-v1:0', '2026-02-19', '2026-08-19', null],
      ['cohere.command-r-v1:0', '2026-02-19', '2026-08-19', null],
      ['anthropic.claude-3-haiku-20240307-v1:0', '2026-03-10', '2026-09-10', null],
      ['amazon.nova-premier-v1:0', '2026-03-13', '2026-09-14', null],
      ['amazon.nova-sonic-v1:0', '2026-03-13', '2026-09-14', null],
      ['amazon.nova-canvas-v1:0', '2026-03-30', '2026-09-30', null],
      ['amazon.nova-reel-v1:0', '2026-03-30', '2026-09-30', null],
      ['amazon.nova-reel-v1:1', '2026-03-30', '2026-09-30', null],
      ['anthropic.claude-sonnet-4-20250514-v1:0', '2026-04-14', '2026-10-14', null],
      ['ai21.jamba-1-5-large-v1:0', '2026-05-26', '2026-11-26', null],
      ['ai21.jamba-1-5-mini-v1:0', '2026-05-26', '2026-11-26', null],
      ['twelvelabs.marengo-embed-2-7-v1:0', '2026-05-29', '2026-11-30', null],
      ['anthropic.claude-opus-4-1-20250805-v1:0', '2026-07-08', '2027-01-08', null],
    ],
  },
];
