import type { Sdk } from '../sdk.ts';

/** Requests to the documented addresses of AI services that go through no SDK. */
export const plainHttp: Sdk = {
  id: 'plain-http',
  name: 'HTTP',
  provider: 'unknown',
  docs: 'https://platform.openai.com/docs/api-reference/making-requests',
  packages: {},
  client: {
    credential: ['headers', '1.headers', '2.headers', '0.headers'].flatMap((headers) =>
      [
        'Authorization',
        'authorization',
        'x-api-key',
        'X-API-Key',
        'api-key',
        'x-goog-api-key',
        'xi-api-key',
      ].map((name) => `${headers}.${name}`),
    ),
  },
  calls: [
    {
      category: 'service',
      callees: [
        '{requests,httpx}.{,api.,sessions.}{post,Session().post,session().post,Client().post,AsyncClient().post}',
      ],
      model: ['json.model', 'data.model', 'content.model'],
      request: { address: ['url', '0'], base: ['base_url'], body: ['json', 'data', 'content'] },
    },
    {
      category: 'service',
      callees: ['aiohttp.**.ClientSession().{post,ws_connect}'],
      model: ['json.model', 'data.model'],
      request: { address: ['url', '0'], base: ['base_url', '0'], body: ['json', 'data'] },
    },
    {
      category: 'service',
      callees: [
        '{requests,httpx}.{,api.,sessions.}{request,stream,Session().request,session().request,Client().{request,stream},AsyncClient().{request,stream}}',
        'aiohttp.**.ClientSession().request',
      ],
      model: ['json.model', 'data.model', 'content.model'],
      request: { address: ['url', '1'], base: ['base_url'], body: ['json', 'data', 'content'] },
    },
    {
      category: 'service',
      callees: ['urllib.request.{Request,urlopen}'],
      model: ['data.model', '1.model'],
      request: { address: ['url', '0'], body: ['data', '1'] },
    },
    {
      category: 'service',
      callees: ['urllib3.**.{request,PoolManager().request,PoolManager().urlopen}'],
      model: ['json.model', 'body.model'],
      request: { address: ['url', '1'], body: ['json', 'body'] },
    },
    {
      category: 'service',
      callees: ['http.client.{HTTPSConnection,HTTPConnection}().request'],
      model: ['body.model', '2.model'],
      request: { address: ['url', '1'], base: ['host', '0'], body: ['body', '2'] },
    },
    {
      // The realtime APIs, whose address names the model.
      category: 'service',
      callees: [
        'websockets.**.connect',
        'websocket.{create_connection,WebSocketApp}',
        '<global>.{,window.,globalThis.,self.}WebSocket',
        'ws#{default,WebSocket}',
      ],
      model: [],
      request: { address: ['url', 'uri', '0'] },
    },
    {
      category: 'service',
      callees: [
        '<global>.{,window.,globalThis.,self.}fetch',
        '<global>.Bun.fetch',
        '{node-fetch,cross-fetch,isomorphic-fetch,isomorphic-unfetch,make-fetch-happen,expo/fetch,@tauri-apps/plugin-http}#{default,fetch}',
        'undici#{fetch,request,stream}',
        'electron#net.fetch',
        '@microsoft/fetch-event-source#fetchEventSource',
      ],
      model: ['1.body.model'],
      request: { address: ['0'], body: ['1.body'] },
    },
    {
      category: 'service',
      callees: ['<global>.$fetch', 'ofetch#{ofetch,$fetch}'],
      model: ['1.body.model'],
      request: { address: ['0'], base: ['1.baseURL'], body: ['1.body'] },
    },
    {
      category: 'service',
      callees: ['<global>.UrlFetchApp.fetch'],
      model: ['1.payload.model'],
      request: { address: ['0'], body: ['1.payload'] },
    },
    {
      category: 'service',
      callees: ['obsidian#requestUrl'],
      model: ['0.body.model'],
      request: { address: ['0.url'], body: ['0.body'] },
    },
    {
      category: 'service',
      callees: ['<global>.{$,jQuery}.ajax', 'jquery#{,default.}ajax'],
      model: ['0.data.model'],
      request: { address: ['0.url'], body: ['0.data'] },
    },
    {
      category: 'service',
      callees: ['axios#{,default.}{post,create().post}', '@angular/common/http#HttpClient().post'],
      model: ['1.model'],
      request: { address: ['0'], base: ['2.baseURL', '0.baseURL'], body: ['1'] },
    },
    {
      category: 'service',
      callees: ['@nestjs/axios#HttpService().{,axiosRef.}post'],
      model: ['1.model'],
      request: { address: ['0'], body: ['1'] },
    },
    {
      category: 'service',
      callees: ['axios#{default,request,default.request,create().request}'],
      model: ['0.data.model', '1.data.model'],
      request: { address: ['0.url', '0'], base: ['0.baseURL'], body: ['0.data', '1.data'] },
    },
    {
      category: 'service',
      callees: [
        'got#{default,got}{,.post,.extend().post}',
        'ky#{default,ky}{,.post,.create().post,.extend().post}',
      ],
      model: ['1.json.model', '1.body.model'],
      request: { address: ['0'], base: ['0.prefixUrl', '1.prefixUrl'], body: ['1.json', '1.body'] },
    },
    {
      // The body is handed over by a later call.
      category: 'service',
      callees: ['superagent#{,default.}post'],
      model: [],
      request: { address: ['0'] },
    },
    {
      category: 'service',
      callees: ['<global>.{,window.,globalThis.,self.}XMLHttpRequest().open'],
      model: [],
      request: { address: ['1'] },
    },
    {
      category: 'service',
      callees: ['{,node:}{http,https}#{,default.}request'],
      model: [],
      request: { address: ['0.path', '0'], base: ['0.hostname', '0.host'] },
    },
  ],
};
