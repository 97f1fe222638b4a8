import { spawnSync } from 'node:child_process';

/** Days of trailers, words and files go round, so that every run is the same. */
const everyNth = 20;

/** A repository of so many commits, a twentieth of them by assistants, with files that set assistants up. */
export function makeHistory(folder: string, commits: number, configurations: number): void {
  run(folder, ['init', '--quiet', '--initial-branch=main']);
  run(folder, ['fast-import', '--quiet'], stream(commits, configurations));
  run(folder, ['reset', '--quiet', '--hard', 'main']);
}

function stream(commits: number, configurations: number): string {
  const parts: string[] = [];
  for (let index = 0; index < commits; index++) {
    const who = index % 7 === 0 ? 'Another <another@example.com>' : 'Somebody <somebody@example.com>';
    const time = 1_600_000_000 + index * 1800;
    const trailer = index % everyNth === 0 ? '\n\nCo-authored-by: Claude <noreply@anthropic.com>' : '';
    const message = `Change ${index}\n\nWhy it was made, in a line or two that nobody reads here.${trailer}\n`;
    const files: readonly (readonly [path: string, text: string])[] =
      index === 0 ? filesOf(configurations) : [[`src/file${index % 200}.txt`, `${index}\n`]];
    parts.push(
      `commit refs/heads/main\ncommitter ${who} ${time} +0000\n${data(message)}`,
      ...files.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    );
  }
  return parts.join('');
}

function filesOf(count: number): readonly (readonly [path: string, text: string])[] {
  const server = { command: 'npx', args: ['-y', 'some-server@1.2.3'], env: { KEY: '${env:KEY}' } };
  return Array.from({ length: count }, (_, index) => {
    const folder = `packages/p${index >> 2}`;
    switch (index % 4) {
      case 0:
        return [`${folder}/AGENTS.md`, `# Rules of ${index}\n\n${'- Be brief, and say why.\n'.repeat(100)}`];
      case 1:
        return [`${folder}/.mcp.json`, JSON.stringify({ mcpServers: { a: server, b: server } })];
      case 2:
        return [`${folder}/.claude/settings.json`, '{"model":"claude-opus-4-5"}\n'];
      default:
        return [
          `.github/workflows/w${index}.yml`,
          'jobs:\n  a:\n    steps:\n      - run: claude -p "Review"\n',
        ];
    }
  });
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** No settings of this machine have a say. */
function run(folder: string, argv: readonly string[], input = ''): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stderr } = spawnSync('git', argv, { cwd: folder, env, input, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`git ${argv.join(' ')}: ${String(stderr)}`);
}
