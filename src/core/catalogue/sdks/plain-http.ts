import type { Sdk } from '../sdk.ts';

/** Requests to the documented addresses of AI services that go through no SDK. */
export const plainHttp: Sdk = {
  id: 'plain-http',
  name: 'HTTP',
  provider: 'unknown',
  docs: 'https://platform.openai.com/docs/api-reference/making-requests',
  packages: {},
  calls: [
    {
      category: 'service',
      callees: ['{requests,httpx}.{,api.,sessions.}{post,Session().post,Client().post,AsyncClient().post}'],
      model: ['json.model', 'data.model'],
      address: ['url', '0'],
      when: [{ argument: ['url', '0'], is: 'model-endpoint' }],
    },
    {
      category: 'service',
      callees: ['aiohttp.**.ClientSession().post'],
      model: ['json.model', 'data.model'],
      address: ['url', '0'],
      when: [{ argument: ['url', '0'], is: 'model-endpoint' }],
    },
    {
      category: 'service',
      callees: [
        '{requests,httpx}.{,api.}{request,stream,Session().request,Client().stream,AsyncClient().stream}',
      ],
      model: ['json.model', 'data.model'],
      address: ['url', '1'],
      when: [{ argument: ['url', '1'], is: 'model-endpoint' }],
    },
    {
      category: 'service',
      callees: [
        '<global>.{,window.,globalThis.,self.}fetch',
        '{node-fetch,cross-fetch}#{default,fetch}',
        'undici#{fetch,request}',
      ],
      model: ['1.body.model'],
      address: ['0'],
      when: [{ argument: ['0'], is: 'model-endpoint' }],
    },
    {
      category: 'service',
      callees: ['axios#{,default.}post'],
      model: ['1.model'],
      address: ['0'],
      when: [{ argument: ['0'], is: 'model-endpoint' }],
    },
    {
      category: 'service',
      callees: ['axios#{default,request,default.request}'],
      model: ['0.data.model'],
      address: ['0.url'],
      when: [{ argument: ['0.url'], is: 'model-endpoint' }],
    },
    {
      category: 'service',
      callees: ['{got,ky}#{default,got,ky}.post'],
      model: ['1.json.model'],
      address: ['0'],
      when: [{ argument: ['0'], is: 'model-endpoint' }],
    },
  ],
};
