import assert from 'node:assert/strict';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { renderJsonLines } from '../../../src/core/export/jsonLines.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { applyReview, isApproved, readReviews } from '../../../src/core/sbom/review.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { analyzeFormatFile } from '../formats/support.ts';

const day = '2026-11-23';
const options = { catalogueVersion: '1', lineNumbers: true, fragmentPath: '.ai-sbom/fragment.cdx.json' };

async function folder(files: Readonly<Record<string, string>>): Promise<FolderState> {
  const state = new FolderState(ecosystems);
  state.setListing({ paths: Object.keys(files), tracked: null });
  for (const [path, text] of Object.entries(files)) state.setDisk(path, await analyzeFormatFile(path, text));
  return state;
}

const files = {
  'AGENTS.md': '# Rules\n',
  '.claude/agents/a.md': '---\nname: a\ndescription: b\nmodel: claude-opus-4-5\n---\nText\n',
};

describe('assistants of a folder', () => {
  it('are components of their own, which can be approved', async () => {
    const inventory = (await folder(files)).inventory('committed');
    assert.deepEqual(
      inventory.components.map(({ id }) => id),
      [
        'agent-instructions:agents-md/AGENTS.md',
        'agent-instructions:claude-code/.claude/agents/a.md',
        'service:anthropic/claude-opus-4-5',
      ],
    );
    const [instructions] = inventory.components;
    assert.ok(instructions);
    const bom = buildFragment(inventory, undefined, options);
    const reviewed = applyReview(bom, [instructions.id], { status: 'approved', by: 'Somebody', date: day });
    assert.ok(isApproved(instructions, readReviews(reviewed).get(instructions.id)));
  });

  it('are in a fragment that is valid, as what they are', async () => {
    const bom = buildFragment((await folder(files)).inventory('committed'), undefined, options);
    assert.deepEqual(problemsOf(serializeBom(bom)), []);
    assert.deepEqual(
      bom.components?.map(({ type, name }) => `${type} ${name}`),
      ['file AGENTS.md', 'file .claude/agents/a.md', 'machine-learning-model claude-opus-4-5'],
    );
  });

  it('are lines of a kind of their own', async () => {
    const rows = [...renderJsonLines(reportFolder(await folder(files), day), new Map())].map(
      (line) => JSON.parse(line) as Record<string, unknown>,
    );
    assert.deepEqual(
      rows.map(({ kind, category, path, line, rules }) => [kind, category, path, line, rules]),
      [
        ['assistant', 'agent-instructions', '.claude/agents/a.md', 1, ['assistant-unreviewed']],
        ['model', 'service', '.claude/agents/a.md', 4, ['model-unreviewed']],
        ['assistant', 'agent-instructions', 'AGENTS.md', 1, ['assistant-unreviewed']],
      ],
    );
  });
});
