import assert from 'node:assert/strict';
import { found } from '../formats/support.ts';

const isWide = async (command: string, ...args: readonly string[]): Promise<boolean> => {
  const [line = ''] = await found('.mcp.json', JSON.stringify({ mcpServers: { s: { command, args } } }));
  return line.includes('unrestricted-agent');
};
const files = '@modelcontextprotocol/server-filesystem@1.0.0';

describe('an MCP server', () => {
  it('is without limits where it may write everywhere', async () => {
    for (const everything of ['/', '~', '$HOME', '${env:HOME}', '${userHome}', 'C:\\', 'C:/'])
      assert.ok(await isWide('npx', '-y', files, './docs', everything), everything);
    for (const option of ['-v=/:/x', '--volume=/:/x', '--mount=type=bind,src=/,dst=/x', '--privileged'])
      assert.equal(await isWide('docker', 'run', '-i', ...option.split(/(?<=^-v)=/), 'a/b:1'), true, option);
  });

  it('is not where it is given folders, or reads alone', async () => {
    for (const folder of ['.', './', '/tmp', '~/projects', '${workspaceFolder}', '/home', 'C:\\work'])
      assert.equal(await isWide('npx', '-y', files, folder), false, folder);
    assert.equal(await isWide('npx', '-y', 'other-server@1.0.0', '/'), false);
    for (const mount of ['/:/x:ro', '/srv:/x', './:/x', 'data:/x'])
      assert.equal(await isWide('docker', 'run', '-v', mount, 'a/b:1'), false, mount);
    assert.equal(await isWide('docker', 'run', '--mount', 'type=bind,src=/,dst=/x,readonly', 'a/b:1'), false);
    assert.equal(await isWide('docker', 'run', 'a/b:1', '--privileged'), false);
  });
});

describe('an assistant', () => {
  const job = (top: string, own: string): string =>
    `${top}jobs:\n  a:\n${own}    steps:\n      - uses: openai/codex-action@v1\n`;

  it('is without limits where it may write everywhere', async () => {
    for (const [path, text] of [
      ['.claude/settings.json', '{"permissions":{"additionalDirectories":["../docs","~/"]}}'],
      ['.claude/settings.json', '{"permissions":{"allow":["Edit(//**)"]}}'],
      ['.codex/config.toml', '[sandbox_workspace_write]\nwritable_roots = ["/"]\n'],
      ['.github/workflows/a.yml', job('permissions: write-all\n', '')],
      ['.github/workflows/a.yml', job('', '    permissions: write-all\n')],
    ] as const)
      assert.match((await found(path, text))[0] ?? '', /unrestricted-agent/, text);
    for (const [path, text] of [
      [
        '.claude/settings.json',
        '{"permissions":{"additionalDirectories":["../docs"],"allow":["Edit(/src/**)"]}}',
      ],
      ['.codex/config.toml', '[sandbox_workspace_write]\nwritable_roots = ["/tmp/x"]\n'],
      ['.github/workflows/a.yml', job('permissions: write-all\n', '    permissions: { contents: write }\n')],
      ['.github/workflows/a.yml', job('permissions: { contents: write }\n', '')],
    ] as const)
      assert.ok(
        (await found(path, text)).every((line) => !line.includes('unrestricted')),
        text,
      );
  });
});
