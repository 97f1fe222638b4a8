import assert from 'node:assert/strict';
import { pinnedSpec } from '../../../src/core/assistants/pinnedSpec.ts';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import type { Manifest } from '../../../src/core/manifests/manifest.ts';
import { found } from '../formats/support.ts';
import { analyzeFormatFile } from '../formats/support.ts';

const servers = (entries: object, key = 'mcpServers'): string => JSON.stringify({ [key]: entries });
const one = (entry: object): Promise<readonly string[]> => found('.mcp.json', servers({ mine: entry }));
const npx = (...args: readonly string[]): Promise<readonly string[]> => one({ command: 'npx', args });

describe('MCP servers', () => {
  it('are packages of npm with their versions', async () => {
    const named = (rest: string): readonly string[] => [`mcp-server npm/${rest}`];
    assert.deepEqual(await npx('-y', 'a'), named('a config-file [unpinned-server] <"a">'));
    assert.deepEqual(await npx('-y', '@a/b@1.2.3'), named('@a/b@1.2.3 config-file <"@a/b@1.2.3">'));
    assert.deepEqual(
      await npx('--yes', 'a@latest', 'x'),
      named('a@latest config-file [unpinned-server] <"a@latest">'),
    );
    assert.deepEqual(await npx('-y', 'a@^1'), named('a@^1 config-file [unpinned-server] <"a@^1">'));
    assert.deepEqual(await npx('-y', '-p', 'a@1.0.0', 'b'), named('a@1.0.0 config-file <"a@1.0.0">'));
    // Without -y it may be what is installed.
    assert.deepEqual(
      await npx('playwright', 'run-test-mcp-server'),
      named('playwright config-file <"playwright">'),
    );
    assert.deepEqual(
      await one({ command: 'cmd', args: ['/c', 'npx', '-y', 'a'] }),
      named('a config-file [unpinned-server] <"a">'),
    );
    assert.deepEqual(
      await one({ command: 'bunx', args: ['a'] }),
      named('a config-file [unpinned-server] <"a">'),
    );
    assert.deepEqual(
      await found('opencode.json', servers({ m: { type: 'local', command: ['npx', '-y', 'a'] } }, 'mcp')),
      [
        'assistant unknown/open-code config-file <' +
          servers({ m: { type: 'local', command: ['npx', '-y', 'a'] } }, 'mcp') +
          '>',
        ...named('a config-file [unpinned-server] <"a">'),
      ],
    );
  });

  it('are packages of PyPI with their versions', async () => {
    const uvx = (...args: readonly string[]): Promise<readonly string[]> => one({ command: 'uvx', args });
    const named = (rest: string): readonly string[] => [`mcp-server pypi/${rest}`];
    assert.deepEqual(await uvx('a'), named('a config-file [unpinned-server] <"a">'));
    assert.deepEqual(await uvx('a==1.2'), named('a@1.2 config-file <"a==1.2">'));
    assert.deepEqual(await uvx('a@1.2', 'x'), named('a@1.2 config-file <"a@1.2">'));
    assert.deepEqual(await uvx('--from', 'a[cli]==2.0', 'b'), named('a@2.0 config-file <"a[cli]==2.0">'));
    assert.deepEqual(await uvx('a>=1'), named('a@>=1 config-file [unpinned-server] <"a>=1">'));
    assert.deepEqual(
      await one({ command: 'uv', args: ['tool', 'run', 'a'] }),
      named('a config-file [unpinned-server] <"a">'),
    );
  });

  it('are images with their digests', async () => {
    const docker = (...args: readonly string[]): Promise<readonly string[]> =>
      one({ command: 'docker', args: ['run', '-i', '--rm', '-e', 'TOKEN', ...args] });
    const named = (rest: string): readonly string[] => [`mcp-server docker/${rest}`];
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
    assert.deepEqual(await docker('mcp/a'), named('mcp/a config-file [unpinned-server] <"mcp/a">'));
    assert.deepEqual(
      await docker('ghcr.io/a/b:latest'),
      named('ghcr.io/a/b@latest config-file [unpinned-server] <"ghcr.io/a/b:latest">'),
    );
    assert.deepEqual(await docker('ghcr.io/a/b:v1'), named('ghcr.io/a/b@v1 config-file <"ghcr.io/a/b:v1">'));
    assert.deepEqual(await docker(`a@${digest}`), named(`a@${digest} config-file <"a@${digest}">`));
    // Whether the word behind an unknown option is its value is not known.
    assert.deepEqual(await docker('--new-option', 'x', 'a'), [
      'mcp-server local/mine config-file <"docker">',
    ]);
  });

  it('are programs of the machine, and remote ones by their host alone', async () => {
    assert.deepEqual(await one({ command: 'node', args: ['build/index.js'] }), [
      'mcp-server local/mine config-file <"node">',
    ]);
    assert.deepEqual(await one({ command: 'npx', args: ['-y', '${PACKAGE}'] }), [
      'mcp-server local/mine config-file <"npx">',
    ]);
    const remote = (url: string): Promise<readonly string[]> => one({ type: 'http', url });
    assert.deepEqual(await remote('https://mcp.acme.dev/u/12?x=1'), [
      'mcp-server remote/mcp.acme.dev config-file <"https://mcp.acme.dev/u/12?x=1">',
    ]);
    assert.deepEqual(await remote('http://mcp.acme.dev:8080/sse'), [
      'mcp-server remote/mcp.acme.dev:8080 config-file [plain-http] <"http://mcp.acme.dev:8080/sse">',
    ]);
    for (const own of ['localhost:3000', '127.0.0.1', 'mcp:80', '192.168.1.2', 'a.local'])
      assert.deepEqual(await remote(`http://${own}/mcp`), [
        `mcp-server remote/${own} config-file <"http://${own}/mcp">`,
      ]);
    assert.deepEqual(await remote('https://${HOST}/mcp'), []);
    assert.deepEqual(await npx('-y', 'mcp-remote@1.0.0', 'https://a.dev/sse'), [
      'mcp-server remote/a.dev config-file <"mcp-remote@1.0.0">',
    ]);
  });

  it('are found in every file of theirs', async () => {
    const entry = { s: { command: 'node', args: ['a.js'] } };
    const wanted = ['mcp-server local/s config-file <"node">'];
    for (const [path, text] of [
      ['.mcp.json', servers(entry)],
      ['.cursor/mcp.json', servers(entry)],
      ['.roo/mcp.json', servers(entry)],
      ['.kiro/settings/mcp.json', servers(entry)],
      ['.junie/mcp/mcp.json', servers(entry)],
      ['.amazonq/mcp.json', servers(entry)],
      ['app/.vscode/mcp.json', `// a comment\n${servers(entry, 'servers')}`],
      ['.vscode/settings.json', JSON.stringify({ mcp: { servers: entry } })],
      [
        '.devcontainer/devcontainer.json',
        JSON.stringify({ customizations: { vscode: { mcp: { servers: entry } } } }),
      ],
      ['.zed/settings.json', servers(entry, 'context_servers')],
    ] as const) {
      assert.deepEqual(await found(path, text), wanted, path);
    }
    assert.deepEqual(
      await found(
        '.continue/mcpServers/a.yaml',
        'mcpServers:\n  - name: s\n    command: node\n    args: [a.js]\n',
      ),
      ['mcp-server local/s config-file <node>'],
    );
    assert.deepEqual(
      (await found('.codex/config.toml', '[mcp_servers.s]\ncommand = "node"\nargs = ["a.js"]\n')).slice(1),
      wanted,
    );
  });

  it('are nowhere else', async () => {
    const entry = { s: { command: 'node' } };
    for (const path of [
      'mcp.json',
      'src/servers.json',
      '.vscode/tasks.json',
      'tsconfig.json',
      '.github/mcp.json',
    ]) {
      assert.deepEqual(await found(path, servers(entry)), [], path);
    }
    for (const text of [
      servers(entry, 'servers'),
      '{"mcpServers": {"a": 1, "b": {}, "c": []}}',
      '{"mcpServers":',
      '[]',
      '',
    ])
      assert.deepEqual(await found('.mcp.json', text), [], text);
  });

  it('keep the names of variables and headers, and no value', async () => {
    const { models } = await analyzeFormatFile(
      '.mcp.json',
      servers({
        a: {
          command: 'npx',
          args: ['-y', 'a@1.0.0', '--token', 'value-0'],
          env: { KEY: 'value-1', PATH: '/home/somebody/bin' },
        },
        b: { url: 'https://a.dev/value-2', headers: { 'X-Team': 'value-3' } },
        c: { command: '/home/somebody/bin/run', args: ['/home/somebody/x'] },
      }),
    );
    assert.doesNotMatch(JSON.stringify(models), /value-|somebody/);
    assert.deepEqual(
      models.map(({ details }) => details?.filter(([what]) => what !== 'start')),
      [
        [
          ['command', 'npx'],
          ['transport', 'stdio'],
          ['variable', 'KEY'],
          ['variable', 'PATH'],
        ],
        [
          ['transport', 'http'],
          ['host', 'a.dev'],
          ['header', 'X-Team'],
        ],
        [
          ['command', 'run'],
          ['transport', 'stdio'],
        ],
      ],
    );
  });

  it('are approved as they are started: with their arguments, and without their secrets', async () => {
    const startOf = async (entry: object): Promise<string | undefined> => {
      const { models } = await analyzeFormatFile('.mcp.json', servers({ mine: entry }));
      assert.equal(models.length, 1);
      return models[0]?.details?.find(([what]) => what === 'start')?.[1];
    };
    const base = { command: 'npx', args: ['-y', 'a@1.0.0', '--root', '/data'] };
    const start = await startOf(base);
    assert.ok(start);
    assert.equal(await startOf({ args: base.args, command: 'npx', env: { A: 'b' } }), start);
    for (const other of [
      { ...base, args: ['-y', 'a@1.0.0', '--root', '/'] },
      { ...base, args: ['-y', 'a@1.0.1', '--root', '/data'] },
      { ...base, args: ['-y', 'a@1.0.0', '--root /data'] },
      { ...base, args: [...base.args, '--write'] },
      { ...base, command: 'bunx' },
    ])
      assert.notEqual(await startOf(other), start, JSON.stringify(other));
    const remote = (url: string): object => ({ type: 'http', url });
    assert.notEqual(
      await startOf(remote('https://a.dev/mcp/readonly?toolsets=repos')),
      await startOf(remote('https://a.dev/mcp/?toolsets=all')),
    );
    for (const withSecret of [
      (secret: string) => ({ ...base, args: [...base.args, '--token', secret] }),
      (secret: string) => ({ ...base, args: [...base.args, `--api-key=${secret}`] }),
      (secret: string) => remote(`https://a.dev/mcp?a=1&api_key=${secret}`),
      (secret: string) => remote(`https://user:${secret}@a.dev/mcp`),
    ])
      assert.equal(await startOf(withSecret('value-1')), await startOf(withSecret('a1b2c3d4e5f6a7b8c9d0')));
  });

  it('hold keys where a value is one, and not where it leads to one', async () => {
    const key = 'a1b2c3d4e5f6a7b8c9d0';
    const risksOf = async (entry: object): Promise<readonly string[]> => {
      const { models } = await analyzeFormatFile(
        '.mcp.json',
        servers({ mine: { command: 'node', ...entry } }),
      );
      assert.doesNotMatch(JSON.stringify(models), new RegExp(key));
      return models.flatMap(({ risks }) => risks);
    };
    for (const entry of [
      { env: { API_KEY: key } },
      { headers: { Authorization: `Bearer ${key}` } },
      { args: ['--api-key', key] },
      { args: [`--token=${key}`] },
      { url: `https://a.dev/mcp?token=${key}` },
    ])
      assert.deepEqual(await risksOf(entry), ['hardcoded-key'], JSON.stringify(entry));
    for (const entry of [
      { env: { API_KEY: '${API_KEY}', OTHER: key } },
      { env: { API_KEY: '${input:key}' } },
      { env: { API_KEY: 'YOUR_API_KEY_GOES_HERE_1' } },
      { headers: { Authorization: 'Bearer ${TOKEN}' } },
      { args: ['--token', '$TOKEN'] },
    ])
      assert.deepEqual(await risksOf(entry), [], JSON.stringify(entry));
  });

  it('that are switched off are listed, and break no rule', async () => {
    assert.deepEqual(await one({ command: 'npx', args: ['-y', 'a'], disabled: true }), [
      'mcp-server npm/a config-file <"a">',
    ]);
  });
});

describe('an MCP server', () => {
  const manifests = new Map<string, Manifest>();
  for (const [path, text] of Object.entries({
    'app/package.json': '{"dependencies": {"@a/b": "^1.0.0"}}',
    'app/package-lock.json':
      '{"lockfileVersion": 3, "packages": {"": {"dependencies": {"@a/b": "^1.0.0"}}, "node_modules/@a/b": {"version": "1.4.2"}}}',
  })) {
    const manifest = manifestFormatOf(path)?.parse(path, text);
    assert.ok(manifest);
    manifests.set(path, manifest);
  }
  const pinned = (written: string, name = '@a/b', path = 'app/.mcp.json'): string | undefined =>
    pinnedSpec({ provider: 'npm', name }, written, path, manifests)?.text;

  it('is pinned to the version that is locked, and to no other', () => {
    assert.equal(pinned('"@a/b"'), '"@a/b@1.4.2"');
    assert.equal(pinned("'@a/b@latest'"), "'@a/b@1.4.2'");
    assert.equal(pinned('@a/b@^1'), '@a/b@1.4.2');
    assert.equal(pinned('"c"', 'c'), undefined);
    assert.equal(pinned('"@a/b"', '@a/b', '.mcp.json'), undefined);
    // What stands there is something else.
    assert.equal(pinned('"@a/other"'), undefined);
    assert.equal(
      pinnedSpec({ provider: 'docker', name: '@a/b' }, '"@a/b"', 'app/.mcp.json', manifests),
      undefined,
    );
  });
});
