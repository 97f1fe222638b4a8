import assert from 'node:assert/strict';
import { withoutServerSecrets, type SecretFix } from '../../../src/core/assistants/secretFixes.ts';
import { analyzeFormatFile } from '../formats/support.ts';

const key = 'a1b2c3d4e5f6a7b8c9d0';

async function fixOf(path: string, text: string): Promise<SecretFix | undefined> {
  const { models } = await analyzeFormatFile(path, text);
  const finding = models.find(({ risks }) => risks.includes('hardcoded-key'));
  assert.ok(finding, path);
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1) + character;
  return withoutServerSecrets(path, text, {
    start: offset(finding.range.start),
    end: offset(finding.range.end),
  });
}

async function fixed(path: string, entry: object, list = 'mcpServers'): Promise<unknown> {
  const text = JSON.stringify({ [list]: { other: { command: 'a' }, 'my-server': entry } }, null, 2);
  const fix = await fixOf(path, text);
  if (!fix) return undefined;
  assert.doesNotMatch(fix.text, new RegExp(key));
  const { models: after } = await analyzeFormatFile(path, fix.text);
  assert.deepEqual(
    after.flatMap(({ risks }) => risks.filter((risk) => risk === 'hardcoded-key')),
    [],
  );
  const read = JSON.parse(fix.text) as Record<string, Record<string, unknown>>;
  return [read[list]?.['my-server'], ...(read['inputs'] ? [read['inputs']] : [])];
}

describe('secrets of MCP servers', () => {
  it('are named in the form of the program that reads the file', async () => {
    const entry = { command: 'node', env: { API_KEY: key, MODE: 'x' } };
    for (const [path, list, reference] of [
      ['.mcp.json', 'mcpServers', '${API_KEY}'],
      ['.cursor/mcp.json', 'mcpServers', '${env:API_KEY}'],
      ['.roo/mcp.json', 'mcpServers', '${env:API_KEY}'],
      ['.kiro/settings/mcp.json', 'mcpServers', '${API_KEY}'],
      ['.gemini/settings.json', 'mcpServers', '${API_KEY}'],
    ] as const)
      assert.deepEqual(
        await fixed(path, entry, list),
        [{ command: 'node', env: { API_KEY: reference, MODE: 'x' } }],
        path,
      );
    assert.deepEqual(
      await fixed('opencode.json', { command: ['node'], environment: { API_KEY: key } }, 'mcp'),
      [{ command: ['node'], environment: { API_KEY: '{env:API_KEY}' } }],
    );
  });

  it('are asked for by VS Code', async () => {
    assert.deepEqual(
      await fixed(
        '.vscode/mcp.json',
        { url: 'https://a.dev/mcp', headers: { Authorization: `Bearer ${key}` } },
        'servers',
      ),
      [
        {
          url: 'https://a.dev/mcp',
          headers: { Authorization: 'Bearer ${input:MY_SERVER_AUTHORIZATION}' },
        },
        [
          {
            type: 'promptString',
            id: 'MY_SERVER_AUTHORIZATION',
            description: 'MY_SERVER_AUTHORIZATION',
            password: true,
          },
        ],
      ],
    );
  });

  it('are asked for in the way that the file is written', async () => {
    const path = '.vscode/mcp.json';
    const entry = { command: 'node', env: { API_KEY: key } };
    const text = JSON.stringify({ servers: { a: entry } }, null, 4).replaceAll('\n', '\r\n');
    const mended = (await fixOf(path, text))?.text ?? '';
    assert.match(mended, /\r\n {4}"inputs": \[\r\n {8}\{\r\n {12}"type"/);
    assert.doesNotMatch(mended, /(?<!\r)\n/);
  });

  it('are named in arguments and addresses too', async () => {
    assert.deepEqual(
      await fixed('.mcp.json', { command: 'node', args: ['--token', key, `--api-key=${key}`] }),
      [{ command: 'node', args: ['--token', '${MY_SERVER_TOKEN}', '--api-key=${MY_SERVER_API_KEY}'] }],
    );
    assert.deepEqual(await fixed('.mcp.json', { url: `https://a.dev/mcp?a=1&token=${key}` }), [
      { url: 'https://a.dev/mcp?a=1&token=${MY_SERVER_TOKEN}' },
    ]);
  });

  it('stay where nothing is known to fill in names, all or none', async () => {
    const entry = { command: 'node', env: { API_KEY: key } };
    assert.equal(await fixed('.junie/mcp/mcp.json', entry), undefined);
    assert.equal(await fixed('.amazonq/mcp.json', entry), undefined);
    assert.equal(await fixed('.roo/mcp.json', { ...entry, args: ['--token', key] }), undefined);
    assert.equal(
      await fixed('.vscode/mcp.json', { command: 'node', args: ['--token', key] }, 'servers'),
      undefined,
    );
    const header = { url: 'https://a.dev/mcp', headers: { Authorization: `Bearer ${key}` } };
    assert.equal(await fixed('.cursor/mcp.json', header), undefined);
    // The value stands twice in one text, so that its place is not sure.
    assert.equal(await fixed('.mcp.json', { url: `https://a.dev/${key}?token=${key}` }), undefined);
  });
});
