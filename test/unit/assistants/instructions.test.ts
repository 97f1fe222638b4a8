import assert from 'node:assert/strict';
import { assistants } from '../../../src/core/assistants/places/index.generated.ts';
import { isSource } from '../../../src/core/workspace/sourceFiles.ts';
import { found } from '../formats/support.ts';
import { analyzeFormatFile } from '../formats/support.ts';

/** Path → the assistant, and what it is. */
const places: Readonly<Record<string, string>> = {
  'AGENTS.md': 'agents-md instructions',
  'packages/api/AGENTS.md': 'agents-md instructions',
  'docs/AGENTS.md': 'agents-md instructions',
  'CLAUDE.md': 'claude-code instructions',
  'src/app/docs/CLAUDE.md': 'claude-code instructions',
  '.claude/CLAUDE.md': 'claude-code instructions',
  '.claude/rules/style/python.md': 'claude-code rule',
  'apps/web/.claude/commands/git/commit.md': 'claude-code command',
  '.github/copilot-instructions.md': 'github-copilot instructions',
  '.github/instructions/python/tests.instructions.md': 'github-copilot rule',
  '.github/prompts/review.prompt.md': 'github-copilot command',
  '.github/chatmodes/plan.chatmode.md': 'github-copilot agent',
  '.github/agents/plan.agent.md': 'github-copilot agent',
  '.cursorrules': 'cursor instructions',
  '.cursor/rules/a/b.mdc': 'cursor rule',
  '.cursor/commands/a.md': 'cursor command',
  '.windsurfrules': 'windsurf instructions',
  '.windsurf/rules/a.md': 'windsurf rule',
  '.windsurf/workflows/a.md': 'windsurf command',
  '.clinerules': 'cline instructions',
  '.clinerules/01-style.md': 'cline rule',
  '.roorules-code': 'roo-code instructions',
  '.roo/rules/a.txt': 'roo-code rule',
  '.roo/rules-code/a.md': 'roo-code rule',
  '.roo/rules-code/1_workflow.xml': 'roo-code rule',
  '.roo/commands/a.md': 'roo-code command',
  '.roomodes': 'roo-code agent',
  '.continue/rules/a.md': 'continue-dev rule',
  '.continue/prompts/a.prompt': 'continue-dev command',
  '.continue/checks/a.md': 'continue-dev agent',
  'GEMINI.md': 'gemini-cli instructions',
  '.gemini/commands/git/commit.toml': 'gemini-cli command',
  '.kiro/steering/a.md': 'kiro rule',
  '.junie/guidelines.md': 'junie instructions',
  '.opencode/agent/a.md': 'open-code agent',
  '.opencode/commands/a.md': 'open-code command',
  '.amazonq/rules/a.md': 'amazon-q rule',
  '.rules': 'zed instructions',
};

/** Paths that look like those and are none. */
const others = [
  'agents.md',
  'README.md',
  'docs/CLAUDE.md',
  'documentation/models/GEMINI.md',
  'src/CLAUDE.md.bak',
  'claude/commands/a.md',
  '.claude/notes.md',
  '.claude/skills/a/reference.md',
  '.github/prompts/notes.md',
  '.github/workflows/AGENTS.markdown',
  'prompts/review.prompt.md',
  'cursor/rules/a.mdc',
  '.cursor/notes.md',
  'lib/.rules',
  'guidelines.md',
  '.gemini/commands/a.md',
];

describe('instructions for assistants', () => {
  for (const [path, wanted] of Object.entries(places)) {
    it(`are ${path}`, async () => {
      const { models } = await analyzeFormatFile(path, '# Rules\nBe kind.\n');
      assert.deepEqual(
        models.map(({ category, name, provider, callee }) => [category, name, `${provider} ${callee}`]),
        [['agent-instructions', path, wanted]],
      );
    });
  }

  it('are no files that only look so', () => {
    assert.deepEqual(others.filter(isSource), []);
  });

  it('are told by their front matter where many files have their name', async () => {
    const skill = ['---', 'name: pdf', 'description: Reads PDF files', '---', '# PDF'].join('\n');
    assert.deepEqual(await found('skills/pdf/SKILL.md', skill), [
      'agent-instructions agents-md/skills/pdf/SKILL.md file <--->',
    ]);
    assert.deepEqual(await found('.claude/skills/pdf/SKILL.md', skill), [
      'agent-instructions claude-code/.claude/skills/pdf/SKILL.md file <--->',
    ]);
    const broken = ['---', 'name: a', 'description: Use it when: always', 'model: opus', '---'].join('\n');
    assert.deepEqual(await found('.claude/agents/a.md', broken), [
      'agent-instructions claude-code/.claude/agents/a.md file <--->',
      'service anthropic/opus config-file <opus>',
    ]);
    const below = '---\nname: ci\ndescription:\n  Checks what a build does.\n---\n# x\n';
    assert.equal((await found('skills/ci/SKILL.md', below)).length, 1);
    assert.deepEqual(await found('game/SKILL.md', '---\nname: x\ndescription:\n---\nText\n'), []);
    assert.deepEqual(await found('game/SKILL.md', '# Skills\n\nStrength'), []);
    assert.deepEqual(await found('game/SKILL.md', '---\nname: strength\n---\n'), []);
    assert.deepEqual(await found('.github/agents/README.md', '# Our agents\n'), []);
  });

  it('name the model that they run on', async () => {
    const agent = (model: string): string => `---\nname: a\ndescription: b\nmodel: ${model}\n---\nText\n`;
    const modelIn = async (path: string, model: string): Promise<readonly string[]> =>
      (await found(path, agent(model))).slice(1);
    assert.deepEqual(await modelIn('.claude/agents/a.md', 'claude-opus-4-5'), [
      'service anthropic/claude-opus-4-5 config-file <claude-opus-4-5>',
    ]);
    assert.deepEqual(await modelIn('.github/agents/a.agent.md', "['GPT-5.2', 'Claude Opus 4.5 (copilot)']"), [
      "service github/GPT-5.2 config-file <'GPT-5.2'>",
      "service github/Claude Opus 4.5 (copilot) config-file <'Claude Opus 4.5 (copilot)'>",
    ]);
    assert.deepEqual(await modelIn('.opencode/agent/a.md', 'openai/gpt-5'), [
      'service openai/openai/gpt-5 config-file <openai/gpt-5>',
    ]);
    assert.deepEqual(await modelIn('.claude/agents/a.md', 'inherit'), []);
    assert.deepEqual(await modelIn('.claude/agents/a.md', '{{ model }}'), []);
    // A rule has no model; nor has what is not in front of the text.
    assert.deepEqual(await modelIn('.cursor/rules/a.mdc', 'gpt-5'), []);
    assert.equal((await found('.claude/commands/a.md', 'Text\n---\nmodel: opus\n---\n')).length, 1);
  });
});

describe('every place of an assistant', () => {
  for (const { id, docs, instructions = [], configurations = [] } of assistants) {
    it(`is told quickly and has its page: ${id}`, () => {
      assert.ok(docs.length > 0 && docs.every((page) => page.startsWith('https://')));
      for (const { places: globs } of [...instructions, ...configurations]) {
        for (const glob of globs) {
          const name = glob.slice(glob.lastIndexOf('/') + 1);
          const isInDotFolder = glob.replace(/^\*\*\//, '').startsWith('.');
          assert.ok(!/[*{]/.test(name) || isInDotFolder, glob);
        }
      }
    });
  }
});
