import assert from 'node:assert/strict';
import { analyzeFormatFile } from './support.ts';

/** The models that are found, each with what stands at its place. */
async function found(text: string): Promise<readonly (readonly [string | null, string | undefined])[]> {
  const { models } = await analyzeFormatFile('package.json', text);
  const lines = text.split('\n');
  return models.map(({ name, range: { start, end } }) => [
    name,
    lines[start.line]?.slice(start.character, end.character),
  ]);
}

describe('scripts of a package.json', () => {
  it('name the models that their commands load, at their place', async () => {
    const scripts = { setup: 'npm ci && ollama pull llama3.2 && echo "done"; echo done', dev: 'next dev' };
    assert.deepEqual(await found(JSON.stringify({ scripts }, undefined, 2)), [['llama3.2', 'llama3.2']]);
  });

  it('name the packages that they install', async () => {
    const scripts = { setup: 'npx -y tsx setup.ts', lint: 'npx eslint .', go: 'pnpm dlx cowsay' };
    const { packages = [] } = await analyzeFormatFile('package.json', JSON.stringify({ scripts }));
    assert.deepEqual(
      packages.map(({ name }) => name),
      ['tsx', 'cowsay'],
    );
  });

  it('are no other values', async () => {
    const description = 'ollama pull llama3.2';
    assert.deepEqual(await found(JSON.stringify({ description, scripts: { b: [description] } })), []);
    assert.deepEqual(await found('{"scripts": "ollama pull x"'), []);
    assert.deepEqual(await found('["scripts", "ollama pull x"]'), []);
  });
});
