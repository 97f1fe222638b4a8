import type { Sdk } from '../sdk.ts';

export const claudeAgentSdk: Sdk = {
  id: 'claude-agent-sdk',
  name: 'Claude Agent SDK',
  provider: 'anthropic',
  docs: 'https://docs.claude.com/en/api/agent-sdk/python',
  packages: {
    pypi: ['claude-agent-sdk', 'claude-code-sdk'],
    npm: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
  },
  calls: [
    {
      // Without a model the settings of Claude Code decide.
      category: 'service',
      callees: ['{claude_agent_sdk,claude_code_sdk}.**.query'],
      model: ['options.model', 'options'],
    },
    {
      category: 'service',
      callees: ['{claude_agent_sdk,claude_code_sdk}.**.ClaudeSDKClient'],
      model: ['options.model', 'options', '0'],
    },
    {
      category: 'reference',
      callees: ['{claude_agent_sdk,claude_code_sdk}.**.{ClaudeAgentOptions,ClaudeCodeOptions}'],
      model: ['model'],
    },
    {
      category: 'service',
      callees: ['@anthropic-ai/{claude-agent-sdk,claude-code}#query'],
      model: ['0.options.model'],
    },
  ],
};
