import type { Sdk } from '../sdk.ts';

export const awsBedrock: Sdk = {
  id: 'aws-bedrock',
  name: 'Amazon Bedrock Runtime',
  provider: 'bedrock',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_Operations_Amazon_Bedrock_Runtime.html',
  packages: {
    pypi: ['boto3'],
    npm: ['@aws-sdk/client-bedrock-runtime', '@aws-sdk/client-bedrock-agent-runtime'],
  },
  client: { credential: ['aws_secret_access_key'] },
  calls: [
    {
      category: 'service',
      callees: [
        '{boto3,aioboto3,aiobotocore}.**.{client,Session().client,get_session().create_client,session.get_session().create_client}().{invoke_model,invoke_model_with_response_stream,converse,converse_stream,start_async_invoke,count_tokens}',
      ],
      model: ['modelId'],
      when: [{ of: 'client', argument: ['service_name', '0'], is: ['bedrock-runtime'] }],
      region: {
        argument: ['region_name', '1'],
        host: 'bedrock-runtime.REGION.amazonaws.com',
        unless: ['endpoint_url'],
      },
    },
    {
      category: 'service',
      callees: [
        '@aws-sdk/client-bedrock-runtime#{InvokeModelCommand,InvokeModelWithResponseStreamCommand,InvokeModelWithBidirectionalStreamCommand,ConverseCommand,ConverseStreamCommand,StartAsyncInvokeCommand}',
      ],
      model: ['0.modelId'],
    },
    {
      category: 'service',
      callees: [
        '{@aws-sdk/client-bedrock-runtime,aws-sdk}#{,default.}BedrockRuntime().{invokeModel,invokeModelWithResponseStream,converse,converseStream,startAsyncInvoke}',
      ],
      model: ['0.modelId'],
      region: {
        argument: ['0.region'],
        host: 'bedrock-runtime.REGION.amazonaws.com',
        unless: ['0.endpoint'],
      },
    },
    {
      category: 'service',
      callees: [
        '@aws-sdk/client-bedrock-agent-runtime#{RetrieveAndGenerateCommand,RetrieveAndGenerateStreamCommand}',
      ],
      model: [
        '0.retrieveAndGenerateConfiguration.knowledgeBaseConfiguration.modelArn',
        '0.retrieveAndGenerateConfiguration.externalSourcesConfiguration.modelArn',
      ],
    },
    {
      category: 'service',
      callees: ['@aws-sdk/client-bedrock-agent-runtime#InvokeInlineAgentCommand'],
      model: ['0.foundationModel'],
    },
    {
      category: 'service',
      callees: [
        '{boto3,aioboto3}.**.{client,Session().client}().{retrieve_and_generate,retrieve_and_generate_stream}',
      ],
      model: [
        'retrieveAndGenerateConfiguration.knowledgeBaseConfiguration.modelArn',
        'retrieveAndGenerateConfiguration.externalSourcesConfiguration.modelArn',
      ],
      when: [{ of: 'client', argument: ['service_name', '0'], is: ['bedrock-agent-runtime'] }],
    },
    {
      category: 'service',
      callees: [
        '{boto3,aioboto3}.**.{client,Session().client}().{create_model_invocation_job,create_model_customization_job,create_evaluation_job}',
      ],
      model: ['modelId', 'baseModelIdentifier'],
      when: [{ of: 'client', argument: ['service_name', '0'], is: ['bedrock'] }],
    },
  ],
};
