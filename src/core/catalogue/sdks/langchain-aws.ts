import type { Sdk } from '../sdk.ts';

export const langchainAws: Sdk = {
  id: 'langchain-aws',
  name: 'LangChain AWS',
  provider: 'bedrock',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/aws',
  packages: { pypi: ['langchain-aws'], npm: ['@langchain/aws'] },
  client: { credential: ['aws_secret_access_key', 'bedrock_api_key'] },
  calls: [
    {
      category: 'service',
      callees: [
        'langchain_aws.**.{ChatBedrock,ChatBedrockConverse,BedrockLLM,BedrockEmbeddings,BedrockRerank,ChatAnthropicBedrock}',
        '{langchain,langchain_community,langchain_classic}.**.{BedrockChat,Bedrock,BedrockEmbeddings}',
      ],
      model: ['model', 'model_id', 'model_arn'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: ['@langchain/aws{,/*}#ChatBedrockConverse'],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: [
        '@langchain/aws{,/*}#{ChatBedrockConverse,BedrockEmbeddings}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/bedrock{,/*}#{ChatBedrockConverse,BedrockEmbeddings}',
      ],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/bedrock{,/*}#{BedrockChat,ChatBedrock,Bedrock}',
      ],
      model: ['0.model'],
    },
  ],
};
