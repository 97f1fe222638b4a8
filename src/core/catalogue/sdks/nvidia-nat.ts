import type { Sdk } from '../sdk.ts';

/** Formerly AIQ Toolkit. */
export const nvidiaNat: Sdk = {
  id: 'nvidia-nat',
  name: 'NeMo Agent Toolkit',
  provider: 'nvidia',
  docs: 'https://docs.nvidia.com/nemo/agent-toolkit/latest/',
  packages: {
    pypi: ['nvidia-nat', 'nvidia-nat-core'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['base_url'],
  },
  calls: [
    {
      category: 'service',
      callees: ['nat.{llm,embedder}.**.{NIMModelConfig,NIMEmbedderModelConfig}'],
      model: ['model_name', 'model'],
    },
    {
      category: 'service',
      callees: ['nat.{llm,embedder}.**.{OpenAIModelConfig,OpenAIEmbedderModelConfig}'],
      model: ['model_name', 'model'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['nat.llm.**.AWSBedrockModelConfig'],
      model: ['model_name', 'model'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: ['nat.llm.**.LiteLlmModelConfig'],
      model: ['model_name', 'model'],
      providerPrefix: '/',
    },
  ],
};
