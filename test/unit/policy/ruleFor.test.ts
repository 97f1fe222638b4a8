import assert from 'node:assert/strict';
import { addRule } from '../../../src/core/policy/addRule.ts';
import { loadPolicy } from '../../../src/core/policy/loadPolicy.ts';
import { ruleFor } from '../../../src/core/policy/ruleFor.ts';
import type { FolderState } from '../../../src/core/workspace/folderState.ts';
import { policyOfComponents } from '../../../src/core/workspace/policyOfComponents.ts';
import { analyzeFormatFile } from '../formats/support.ts';
import { folder } from '../support/folder.ts';

const day = '2026-11-23';
const formats = {
  'docs/AGENTS.md': '# x\n',
  'AGENTS.md': '# x\n',
  '.claude/settings.json': '{}\n',
  '.mcp.json':
    '{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "@acme/[x]"] }, "b": { "command": "npx", "args": ["-y", "@acme/mcp@1.0.0"] } } }\n',
};
const code = {
  'a.py':
    'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4.1")\nOpenAI().embeddings.create(model="m*")\n',
  'b.py':
    'from datasets import load_dataset\nload_dataset("stanfordnlp/imdb")\nfrom transformers import pipeline\npipeline(model="a/b")\n',
  'c.py': 'import sys\nfrom openai import OpenAI\nOpenAI().chat.completions.create(model=sys.argv[1])\n',
};

async function opened(): Promise<FolderState> {
  const state = await folder(code);
  for (const [path, text] of Object.entries(formats))
    state.setDisk(path, await analyzeFormatFile(path, text));
  return state;
}

async function hold(state: FolderState, text: string): Promise<readonly string[]> {
  state.setPolicy(await loadPolicy(() => Promise.resolve(text)));
  return [...policyOfComponents(state, day).keys()].sort();
}

describe('a rule for a component', () => {
  it('allows it, and no other', async () => {
    const state = await opened();
    const preset = 'version: 1\npresets: [approved-list-only]\n';
    const all = await hold(state, preset);
    assert.equal(all.length, state.inventory('shown').components.length);
    assert.ok(all.length >= 9, all.join('\n'));
    for (const component of state.inventory('shown').components) {
      const about = ruleFor(component);
      if (component.name === null) {
        assert.equal(about, undefined);
        continue;
      }
      assert.ok(about);
      const change = addRule(preset, { verdict: 'allowed', ...about });
      assert.ok(change);
      const left = await hold(state, preset + change.text);
      assert.deepEqual(
        all.filter((id) => !left.includes(id)),
        [component.id],
      );
    }
  });
});
