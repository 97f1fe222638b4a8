import assert from 'node:assert/strict';
import { found } from '../formats/support.ts';

const workflow = (...steps: readonly string[]): string =>
  ['jobs:', '  a:', '    steps:', ...steps, ''].join('\n');

describe('assistants in pipelines', () => {
  it('are steps of GitHub Actions', async () => {
    const path = '.github/workflows/a.yml';
    assert.deepEqual(
      await found(
        path,
        workflow(
          '      - uses: anthropics/claude-code-action@v1',
          '        with: { claude_args: "--model claude-opus-4-5" }',
        ),
      ),
      [
        'assistant anthropic/claude-code config-file <anthropics/claude-code-action@v1>',
        'service anthropic/claude-opus-4-5 <claude-opus-4-5>',
      ],
    );
    assert.deepEqual(
      await found(
        path,
        workflow(
          '      - uses: anthropics/claude-code-action@v1',
          '        with:',
          '          claude_args: |',
          '            --dangerously-skip-permissions',
        ),
      ),
      [
        'assistant anthropic/claude-code config-file [unrestricted-agent] <anthropics/claude-code-action@v1>',
        'service anthropic/? <anthropics/claude-code-action@v1>',
      ].map((line) => line.replace('/? <', '/? unresolvable <')),
    );
    assert.deepEqual(await found(path, workflow('      - uses: sst/opencode/github@latest')), [
      'assistant unknown/open-code config-file <sst/opencode/github@latest>',
    ]);
    assert.deepEqual(
      await found(
        path,
        workflow('      - uses: somebody/claude-code-action@v1', '      - uses: actions/checkout@v4'),
      ),
      [],
    );
  });

  it('are commands that wait for nobody', async () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'claude -p "Review" --model claude-opus-4-5': [
        'assistant anthropic/claude-code config-file <claude>',
        'service anthropic/claude-opus-4-5 <claude-opus-4-5>',
      ],
      'npx -y @anthropic-ai/claude-code@2.0.1 -p x --dangerously-skip-permissions': [
        'assistant anthropic/claude-code config-file [unrestricted-agent] <@anthropic-ai/claude-code@2.0.1>',
      ],
      'codex exec --yolo "Fix it"': ['assistant openai/codex config-file [unrestricted-agent] <codex>'],
      'gemini --yolo -p "Fix it"': ['assistant google/gemini-cli config-file [unrestricted-agent] <gemini>'],
      'copilot -p "Fix it" --allow-all-tools': [
        'assistant github/github-copilot config-file [unrestricted-agent] <copilot>',
      ],
      'aider --model gpt-4o --message "Fix it"': [
        'assistant unknown/aider config-file <aider>',
        'service openai/gpt-4o <gpt-4o>',
      ],
      'opencode run "Fix it"': ['assistant unknown/open-code config-file <opencode>'],
    };
    for (const [command, wanted] of Object.entries(cases)) {
      assert.deepEqual(await found('ci.sh', `${command}\n`), wanted, command);
      assert.deepEqual(
        await found('.github/workflows/a.yml', workflow(`      - run: |`, `          ${command}`)),
        wanted,
        command,
      );
      assert.deepEqual(
        await found('.gitlab-ci.yml', `a:\n  script:\n    - echo\n    - |\n      ${command}\n`),
        wanted,
        command,
      );
      assert.deepEqual(
        await found(
          'azure-pipelines.yml',
          `stages:\n- jobs:\n  - steps:\n    - bash: |\n        ${command}\n`,
        ),
        wanted,
        command,
      );
      assert.deepEqual(
        await found('Jenkinsfile', `node {\n  sh '''\n    ${command}\n  '''\n}\n`),
        wanted,
        command,
      );
    }
  });

  it('are no commands that somebody sits in front of, and no names alone', async () => {
    for (const command of [
      'claude',
      'claude mcp add x',
      'codex login',
      'gemini --version',
      'echo claude -p x',
      '# claude -p x',
      'aider',
      'opencode',
      'grep -p claude x',
    ])
      assert.deepEqual(await found('ci.sh', `${command}\n`), [], command);
    assert.deepEqual(await found('pipeline.yml', 'a:\n  script:\n    - claude -p x\n'), []);
  });
});
