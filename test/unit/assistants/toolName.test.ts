import assert from 'node:assert/strict';
import { assistants } from '../../../src/core/assistants/places/index.generated.ts';
import { toolName } from '../../../src/core/assistants/toolName.ts';
import { hookTools } from '../../../src/core/provenance/hooks/tools/index.generated.ts';
import { transcriptTools } from '../../../src/core/provenance/transcripts/tools/index.generated.ts';

describe('the name of a tool', () => {
  it('is that of the assistant, or as it is called where its records are read', () => {
    for (const { id, name } of [...transcriptTools, ...hookTools]) {
      const assistant = assistants.find((each) => each.id === id);
      assert.equal(toolName(id), assistant?.name ?? name);
    }
    assert.equal(toolName('claude-code'), 'Claude Code');
    assert.equal(toolName('copilot-cli'), 'GitHub Copilot CLI');
    assert.equal(toolName('my-own-tool'), 'my-own-tool');
  });
});
