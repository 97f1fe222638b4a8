import assert from 'node:assert/strict';
import { installedAssistants, recommendedIn } from '../../../src/vscode/installedAssistants.ts';

describe('the assistants among extensions', () => {
  it('are those that are known by their id, and those that bring models or chat', () => {
    const found = installedAssistants([
      { id: 'GitHub.copilot', packageJSON: { isBuiltin: true } },
      {
        id: 'acme.models',
        packageJSON: { displayName: 'Acme', contributes: { languageModelChatProviders: [{}] } },
      },
      { id: 'acme.chat', packageJSON: { contributes: { chatParticipants: [{ id: 'x' }], commands: [] } } },
      {
        id: 'acme.copilot-theme',
        packageJSON: { displayName: 'Copilot Theme', contributes: { themes: [{}] } },
      },
      { id: 'vscode.chat', packageJSON: { isBuiltin: true, contributes: { chatParticipants: [{}] } } },
      { id: 'acme.empty', packageJSON: { contributes: { chatParticipants: [] } } },
      { id: 'acme.odd', packageJSON: null },
    ]);
    assert.deepEqual(
      found.map(({ id, name, gives }) => [id, name, gives.join()]),
      [
        ['GitHub.copilot', 'GitHub Copilot', ''],
        ['acme.models', 'Acme', 'languageModelChatProviders'],
        ['acme.chat', 'acme.chat', 'chatParticipants'],
      ],
    );
  });

  it('are recommended by files of the folder', () => {
    const details = [
      ['extension', 'github.copilot'],
      ['setting', 'github.copilot.enable'],
    ] as const;
    assert.deepEqual(
      recommendedIn([
        { category: 'assistant', name: 'github-copilot', details },
        { category: 'assistant', name: 'cody' },
        { category: 'mcp-server', name: 'x', details },
      ]),
      [{ id: 'github.copilot', name: 'GitHub Copilot' }],
    );
  });
});
