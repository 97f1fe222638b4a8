import type { EcosystemId } from '../manifests/manifest.ts';

/** A program, or a framework to make one, that lets models act by themselves. */
export interface AgentRuntime {
  readonly id: string;
  readonly name: string;
  /** Who serves its models where nothing else is said; `unknown` where that is for its user to choose. */
  readonly provider: string;
  /** Packages whose declaration says that it is used, by the registries they are on. */
  readonly packages: Readonly<Partial<Record<EcosystemId, readonly string[]>>>;
  readonly docs: string;
}

/** What may not be called by the name of a package that is surely its own is left out: AutoGPT is on no registry. */
export const agentRuntimes: readonly AgentRuntime[] = [
  {
    id: 'openhands',
    name: 'OpenHands',
    provider: 'unknown',
    packages: { pypi: ['openhands-ai', 'openhands-sdk'] },
    docs: 'https://docs.openhands.dev',
  },
  {
    id: 'crewai',
    name: 'CrewAI',
    provider: 'unknown',
    packages: { pypi: ['crewai'] },
    docs: 'https://docs.crewai.com',
  },
  {
    id: 'nemo-agent-toolkit',
    name: 'NVIDIA NeMo Agent Toolkit',
    provider: 'nvidia',
    packages: { pypi: ['nvidia-nat'] },
    docs: 'https://docs.nvidia.com/nemo/agent-toolkit/latest/',
  },
  {
    id: 'langgraph',
    name: 'LangGraph',
    provider: 'unknown',
    packages: { pypi: ['langgraph', 'deepagents'], npm: ['@langchain/langgraph', 'deepagents'] },
    docs: 'https://docs.langchain.com/oss/python/langgraph/overview',
  },
  {
    id: 'smolagents',
    name: 'smolagents',
    provider: 'unknown',
    packages: { pypi: ['smolagents'] },
    docs: 'https://huggingface.co/docs/smolagents',
  },
  {
    id: 'autogen',
    name: 'AutoGen',
    provider: 'unknown',
    packages: { pypi: ['autogen-agentchat'] },
    docs: 'https://microsoft.github.io/autogen/stable/',
  },
  {
    id: 'agent-framework',
    name: 'Microsoft Agent Framework',
    provider: 'unknown',
    packages: { pypi: ['agent-framework', 'agent-framework-core'] },
    docs: 'https://learn.microsoft.com/en-us/agent-framework/',
  },
  {
    id: 'openai-agents',
    name: 'OpenAI Agents SDK',
    provider: 'openai',
    packages: { pypi: ['openai-agents'], npm: ['@openai/agents'] },
    docs: 'https://openai.github.io/openai-agents-python/',
  },
  {
    id: 'claude-agent-sdk',
    name: 'Claude Agent SDK',
    provider: 'anthropic',
    packages: { pypi: ['claude-agent-sdk', 'claude-code-sdk'], npm: ['@anthropic-ai/claude-agent-sdk'] },
    docs: 'https://docs.claude.com/en/api/agent-sdk/overview',
  },
  {
    id: 'google-adk',
    name: 'Agent Development Kit',
    provider: 'unknown',
    packages: { pypi: ['google-adk'] },
    docs: 'https://google.github.io/adk-docs/',
  },
  {
    id: 'pydantic-ai',
    name: 'Pydantic AI',
    provider: 'unknown',
    packages: { pypi: ['pydantic-ai', 'pydantic-ai-slim'] },
    docs: 'https://ai.pydantic.dev',
  },
  {
    id: 'agno',
    name: 'Agno',
    provider: 'unknown',
    packages: { pypi: ['agno'] },
    docs: 'https://docs.agno.com',
  },
  {
    id: 'camel',
    name: 'CAMEL',
    provider: 'unknown',
    packages: { pypi: ['camel-ai'] },
    docs: 'https://docs.camel-ai.org',
  },
  {
    id: 'strands',
    name: 'Strands Agents',
    provider: 'unknown',
    packages: { pypi: ['strands-agents'], npm: ['@strands-agents/sdk'] },
    docs: 'https://strandsagents.com',
  },
  {
    id: 'browser-use',
    name: 'Browser Use',
    provider: 'unknown',
    packages: { pypi: ['browser-use'] },
    docs: 'https://docs.browser-use.com',
  },
  {
    id: 'mastra',
    name: 'Mastra',
    provider: 'unknown',
    packages: { npm: ['@mastra/core'] },
    docs: 'https://mastra.ai/docs',
  },
  // Assistants that a project declares, to start them itself.
  {
    id: 'aider',
    name: 'Aider',
    provider: 'unknown',
    packages: { pypi: ['aider-chat'] },
    docs: 'https://aider.chat/docs/install.html',
  },
  {
    id: 'claude-code',
    name: 'Claude Code',
    provider: 'anthropic',
    packages: { npm: ['@anthropic-ai/claude-code'] },
    docs: 'https://code.claude.com/docs/en/setup',
  },
  {
    id: 'codex',
    name: 'Codex',
    provider: 'openai',
    packages: { npm: ['@openai/codex', '@openai/codex-sdk'] },
    docs: 'https://developers.openai.com/codex/sdk',
  },
  {
    id: 'gemini-cli',
    name: 'Gemini CLI',
    provider: 'google',
    packages: { npm: ['@google/gemini-cli'] },
    docs: 'https://geminicli.com/docs/',
  },
  {
    id: 'github-copilot',
    name: 'GitHub Copilot',
    provider: 'github',
    packages: { npm: ['@github/copilot', '@github/copilot-sdk'] },
    docs: 'https://github.com/github/copilot-sdk',
  },
];
