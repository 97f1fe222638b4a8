import type { Sdk } from '../sdk.ts';

export const langchain: Sdk = {
  id: 'langchain',
  name: 'LangChain',
  provider: 'unknown',
  docs: 'https://docs.langchain.com/oss/python/langchain/models',
  packages: { pypi: ['langchain', 'langgraph'], npm: ['langchain', '@langchain/langgraph', 'deepagents'] },
  client: { credential: ['api_key', '1.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: ['{langchain,langchain_classic}.**.{init_chat_model,init_embeddings}'],
      model: ['model', '0'],
      providerArgument: ['model_provider', 'provider'],
      providerPrefix: ':',
    },
    {
      // Anything but a name is a model that was made before.
      category: 'service',
      callees: ['langchain.**.create_agent', 'langgraph.**.create_react_agent'],
      model: ['model', '0'],
      providerPrefix: ':',
      when: [{ argument: ['model', '0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['langchain{,/chat_models/universal}#initChatModel'],
      model: ['0'],
      providerArgument: ['1.modelProvider'],
      providerPrefix: ':',
    },
    {
      category: 'service',
      callees: [
        '{langchain#createAgent,deepagents#createDeepAgent,@langchain/langgraph/prebuilt#createReactAgent}',
      ],
      model: ['0.model', '0.llm'],
      providerPrefix: ':',
      when: [{ argument: ['0.model', '0.llm'], is: 'text' }],
    },
  ],
};
