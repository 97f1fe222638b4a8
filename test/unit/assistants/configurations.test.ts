import assert from 'node:assert/strict';
import { hiddenTextIn } from '../../../src/core/assistants/hiddenText.ts';
import { found } from '../formats/support.ts';

const json = (value: object): string => JSON.stringify(value);
const free = 'config-file [unrestricted-agent]';

describe('settings of assistants', () => {
  it('name their models', async () => {
    assert.deepEqual(await found('.claude/settings.json', json({ model: 'claude-opus-4-5' })), [
      'assistant anthropic/claude-code config-file <{"model":"claude-opus-4-5"}>',
      'service anthropic/claude-opus-4-5 config-file <"claude-opus-4-5">',
    ]);
    assert.deepEqual(
      await found('.codex/config.toml', 'model = "gpt-5.2"\n[profiles.fast]\nmodel = "gpt-5-mini"\n'),
      [
        'assistant openai/codex config-file <model = "gpt-5.2">',
        'service openai/gpt-5.2 config-file <"gpt-5.2">',
        'service openai/gpt-5-mini config-file <"gpt-5-mini">',
      ],
    );
    assert.deepEqual(
      await found('.aider.conf.yml', 'model: anthropic/claude-opus-4-5\nweak-model: gpt-4o-mini\n'),
      [
        'assistant unknown/aider config-file <model: anthropic/claude-opus-4-5>',
        'service anthropic/anthropic/claude-opus-4-5 config-file <anthropic/claude-opus-4-5>',
        'service openai/gpt-4o-mini config-file <gpt-4o-mini>',
      ],
    );
    assert.deepEqual(
      (
        await found(
          '.continue/config.yaml',
          'models:\n  - name: a\n    provider: ollama\n    model: qwen3:8b\n  - model: x\n',
        )
      ).slice(1),
      ['service ollama/qwen3:8b config-file <qwen3:8b>'],
    );
    // Nothing of an editor's own settings is an assistant.
    assert.deepEqual(await found('.zed/settings.json', json({ tab_size: 2 })), []);
  });

  it('let them act without limits by what the documentation says, and by nothing else', async () => {
    const cases: readonly (readonly [string, string, string])[] = [
      [
        '.claude/settings.json',
        json({ permissions: { defaultMode: 'bypassPermissions' } }),
        `assistant anthropic/claude-code ${free} <"bypassPermissions">`,
      ],
      [
        '.claude/settings.json',
        json({ permissions: { allow: ['Read', 'Bash(*)'] } }),
        `assistant anthropic/claude-code ${free} <"Bash(*)">`,
      ],
      [
        '.claude/settings.local.json',
        json({ enableAllProjectMcpServers: true }),
        `assistant anthropic/claude-code ${free} <true>`,
      ],
      [
        '.codex/config.toml',
        'sandbox_mode = "danger-full-access"',
        `assistant openai/codex ${free} <"danger-full-access">`,
      ],
      ['.aider.conf.yml', 'yes-always: true', `assistant unknown/aider ${free} <true>`],
      [
        '.vscode/settings.json',
        json({ 'chat.tools.global.autoApprove': true }),
        `assistant microsoft/vs-code ${free} <true>`,
      ],
      [
        '.gemini/settings.json',
        json({ mcpServers: { s: { command: 'node', trust: true } } }),
        `mcp-server local/s ${free} <"node">`,
      ],
      [
        '.kiro/settings/mcp.json',
        json({ mcpServers: { s: { command: 'node', autoApprove: ['*'] } } }),
        `mcp-server local/s ${free} <"node">`,
      ],
    ];
    for (const [path, text, wanted] of cases)
      assert.ok((await found(path, text)).includes(wanted), `${path} ${text}`);
    for (const [path, text] of [
      [
        '.claude/settings.json',
        json({ permissions: { defaultMode: 'acceptEdits', allow: ['Bash(npm test)'], deny: ['Bash'] } }),
      ],
      ['.codex/config.toml', 'sandbox_mode = "workspace-write"\napproval_policy = "on-request"'],
      ['.vscode/settings.json', json({ 'chat.tools.global.autoApprove': false, 'editor.autoApprove': true })],
      ['.kiro/settings/mcp.json', json({ mcpServers: { s: { command: 'node', autoApprove: ['read'] } } })],
    ] as const)
      assert.ok(
        (await found(path, text)).every((line) => !line.includes('unrestricted')),
        `${path} ${text}`,
      );
  });

  it('stand in those of VS Code and of containers, too', async () => {
    assert.deepEqual(
      await found(
        '.vscode/extensions.json',
        json({
          recommendations: ['GitHub.copilot', 'ms-python.python'],
          unwantedRecommendations: ['Continue.continue'],
        }),
      ),
      ['assistant github/github-copilot config-file <"GitHub.copilot">'],
    );
    assert.deepEqual(
      await found(
        '.vscode/settings.json',
        json({ 'github.copilot.enable': { '*': true }, 'github.copilot.x': 1, 'files.exclude': {} }),
      ),
      ['assistant github/github-copilot config-file <{"*":true}>'],
    );
    for (const off of [
      { 'github.copilot.enable': { '*': false } },
      { 'chat.agent.enabled': false },
      { 'chat.editor.fontSize': 12 },
      { 'chat.disableAIFeatures': true },
    ])
      assert.deepEqual(await found('.vscode/settings.json', json(off)), [], json(off));
    for (const [on, wanted] of [
      [{ 'chat.agent.enabled': true }, 'assistant microsoft/vs-code config-file <true>'],
      [{ 'claudeCode.useTerminal': true }, 'assistant anthropic/claude-code config-file <true>'],
    ] as const)
      for (const [path, value] of [
        ['.vscode/settings.json', on],
        ['.devcontainer/a/devcontainer.json', { customizations: { vscode: { settings: on } } }],
        ['.devcontainer.json', { customizations: { vscode: { settings: on } } }],
      ] as const)
        assert.deepEqual(await found(path, json(value)), [wanted], path);
    assert.deepEqual(
      await found(
        '.devcontainer/devcontainer.json',
        json({
          features: {
            'ghcr.io/anthropics/devcontainer-features/claude-code:1.0': {},
            'ghcr.io/devcontainers/features/node:1': {},
          },
          customizations: {
            vscode: { extensions: ['anthropic.claude-code', '-github.copilot'], settings: { 'cody.x': 1 } },
          },
        }),
      ),
      [
        'assistant anthropic/claude-code config-file <"anthropic.claude-code">',
        'assistant anthropic/claude-code config-file <{}>',
        'assistant sourcegraph/cody config-file <1>',
      ],
    );
  });
});

describe('hidden text', () => {
  const tags = (text: string): string =>
    text.replace(/./g, (char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0)));

  it('is what nobody sees and a model reads', async () => {
    for (const hidden of [
      tags('hello'),
      '\u202Eabc',
      '\u2066x\u2069',
      '\u200B\u200C\u200B\u200C\u2060',
      'a\uFE01\uFE02\uFE03',
    ])
      assert.ok(hiddenTextIn(`Be kind.${hidden}`), JSON.stringify(hidden));
    const line = `Be kind.${tags('ok')}`;
    assert.deepEqual(await found('AGENTS.md', `# Rules\n${line}\n`), [
      `agent-instructions agents-md/AGENTS.md file [hidden-text] <${tags('ok')}>`,
    ]);
  });

  it('is none in flags, emoji, and letters from the right', () => {
    for (const text of [
      `\u{1F3F4}${tags('gbeng')}\u{E007F}`,
      '👩\u200D💻 ❤\uFE0F',
      '\uFEFF# Rules',
      'می\u200Cخواهم \u2067שלום\u2069',
      'soft\u00ADhyphen a\u200Bb',
    ])
      assert.equal(hiddenTextIn(text), undefined, JSON.stringify(text));
  });
});
