import type { Sdk } from '../sdk.ts';

export const claudeAgentSdk: Sdk = {
  id: 'claude-agent-sdk',
  name: 'Claude Agent SDK',
  provider: 'anthropic',
  docs: 'https://docs.claude.com/en/api/agent-sdk/typescript',
  packages: { npm: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'] },
  calls: [
    {
      category: 'service',
      callees: ['@anthropic-ai/{claude-agent-sdk,claude-code}#query'],
      model: ['0.options.model'],
    },
  ],
};
