import type { Sdk } from '../sdk.ts';

export const anthropic: Sdk = {
  id: 'anthropic',
  name: 'Anthropic',
  provider: 'anthropic',
  docs: 'https://docs.anthropic.com/en/api/client-sdks',
  packages: {
    pypi: ['anthropic'],
    npm: [
      '@anthropic-ai/sdk',
      '@anthropic-ai/bedrock-sdk',
      '@anthropic-ai/vertex-sdk',
      '@anthropic-ai/foundry-sdk',
    ],
  },
  client: { credential: ['api_key', '0.apiKey'], endpoint: ['base_url', '0.baseURL'] },
  calls: [
    {
      category: 'service',
      callees: [
        'anthropic.**.{Anthropic,AsyncAnthropic,Client,AsyncClient}().{,with_options().,copy().}{{,beta.}messages.{,with_raw_response.,with_streaming_response.}{create,stream,parse,count_tokens,batches.create},completions.create,beta.messages.tool_runner}',
      ],
      model: ['model'],
    },
    {
      category: 'service',
      callees: [
        'anthropic.**.{AnthropicBedrock,AsyncAnthropicBedrock}().{,with_options().,copy().}{{,beta.}messages.{,with_raw_response.,with_streaming_response.}{create,stream,parse,count_tokens,batches.create},completions.create}',
      ],
      model: ['model'],
      provider: 'bedrock',
      region: {
        argument: ['aws_region'],
        host: 'bedrock-runtime.REGION.amazonaws.com',
        unless: ['base_url', 'http_client'],
      },
    },
    {
      category: 'service',
      callees: [
        'anthropic.**.{AnthropicVertex,AsyncAnthropicVertex}().{,with_options().,copy().}{{,beta.}messages.{,with_raw_response.,with_streaming_response.}{create,stream,parse,count_tokens,batches.create},completions.create}',
      ],
      model: ['model'],
      provider: 'google',
      region: {
        argument: ['region'],
        host: 'REGION-aiplatform.googleapis.com',
        unless: ['base_url', 'http_client'],
      },
    },
    {
      category: 'service',
      callees: [
        'anthropic.**.{AnthropicFoundry,AsyncAnthropicFoundry}().{,with_options().,copy().}{,beta.}messages.{,with_raw_response.,with_streaming_response.}{create,stream,parse,count_tokens}',
      ],
      model: ['model'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: [
        '@anthropic-ai/sdk#{default,Anthropic}().{{,beta.}messages.{create,stream,parse,batches.create},beta.messages.toolRunner,completions.create}',
      ],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: [
        '@anthropic-ai/bedrock-sdk#{default,AnthropicBedrock,AnthropicBedrockMantle}().{{,beta.}messages.{create,stream,parse},completions.create}',
      ],
      model: ['0.model'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: [
        '@anthropic-ai/vertex-sdk#{default,AnthropicVertex}().{,beta.}messages.{create,stream,parse}',
      ],
      model: ['0.model'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: [
        '@anthropic-ai/foundry-sdk#{default,AnthropicFoundry}().{,beta.}messages.{create,stream,parse}',
      ],
      model: ['0.model'],
      provider: 'azure',
    },
  ],
};
