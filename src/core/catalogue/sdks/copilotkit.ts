import type { Sdk } from '../sdk.ts';

/** An adapter that names no model leaves the choice to its library, or to the client that it is given. */
export const copilotkit: Sdk = {
  id: 'copilotkit',
  name: 'CopilotKit',
  provider: 'unknown',
  docs: 'https://docs.copilotkit.ai/reference/v1/classes/llm-adapters/OpenAIAdapter',
  packages: { npm: ['@copilotkit/runtime'] },
  calls: [
    {
      category: 'service',
      callees: ['@copilotkit/runtime#OpenAIAdapter'],
      model: ['0.model'],
      provider: 'openai',
      when: [{ argument: ['0.model'] }],
    },
    {
      category: 'service',
      callees: ['@copilotkit/runtime#AnthropicAdapter'],
      model: ['0.model'],
      provider: 'anthropic',
      when: [{ argument: ['0.model'] }],
    },
    {
      category: 'service',
      callees: ['@copilotkit/runtime#GoogleGenerativeAIAdapter'],
      model: ['0.model'],
      provider: 'google',
      when: [{ argument: ['0.model'] }],
    },
    {
      category: 'service',
      callees: ['@copilotkit/runtime#GroqAdapter'],
      model: ['0.model'],
      provider: 'groq',
      when: [{ argument: ['0.model'] }],
    },
  ],
};
