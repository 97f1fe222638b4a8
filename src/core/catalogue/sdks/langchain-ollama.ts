import type { Sdk } from '../sdk.ts';

export const langchainOllama: Sdk = {
  id: 'langchain-ollama',
  name: 'LangChain Ollama',
  provider: 'ollama',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/ollama',
  packages: { pypi: ['langchain-ollama'], npm: ['@langchain/ollama'] },
  calls: [
    {
      category: 'service',
      callees: [
        'langchain_ollama.**.{ChatOllama,OllamaLLM,OllamaEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.{ChatOllama,Ollama,OllamaEmbeddings}',
      ],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: [
        '@langchain/ollama{,/*}#{ChatOllama,Ollama,OllamaEmbeddings}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/ollama#{ChatOllama,Ollama,OllamaEmbeddings}',
      ],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: [
        '@langchain/ollama{,/*}#{ChatOllama,Ollama,OllamaEmbeddings}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/ollama#{ChatOllama,Ollama,OllamaEmbeddings}',
      ],
      model: ['0.model', '0.modelName'],
    },
  ],
};
