import assert from 'node:assert/strict';
import { environmentPlaces, variableIn } from '../../../src/core/dataFiles/environmentFiles.ts';
import { readData } from '../../../src/core/dataFiles/readData.ts';

function variable(path: string, text: string, name: string): readonly unknown[] {
  const root = readData(path, text);
  assert.ok(root);
  return variableIn(path, root, name).map((node) => (node.kind === 'text' ? node.text : node.kind));
}

describe('variables of the environment', () => {
  it('are set beside the code, and in every folder above', () => {
    const places = environmentPlaces('a/b/x.py');
    const setting = new Set(places.filter(({ isExample }) => !isExample).map(({ path }) => path));
    for (const path of ['a/b/.env', 'a/.env', '.env', 'compose.yaml', 'a/docker-compose.yml'])
      assert.ok(setting.has(path), path);
    const examples = new Set(places.filter(({ isExample }) => isExample).map(({ path }) => path));
    assert.ok(examples.has('.env.example') && !examples.has('.env'));
  });

  it('are those of a .env', () => {
    assert.deepEqual(variable('.env', 'MODEL=m\n', 'MODEL'), ['m']);
    assert.deepEqual(variable('.env', 'MODEL=m\n', 'OTHER'), []);
  });

  it('are those of the services of a compose file', () => {
    const text = [
      'services:',
      '  a: {environment: {MODEL: m1, N: 4, URL: "${URL:-x}"}}',
      '  b:',
      '    environment: [MODEL=m2, "OTHER", "X=${X}"]',
      '  c: {image: x}',
    ].join('\n');
    assert.deepEqual(variable('a/compose.yaml', text, 'MODEL'), ['m1', 'm2']);
    assert.deepEqual(variable('docker-compose.yml', text, 'OTHER'), []);
    assert.deepEqual(variable('docker-compose.yml', text, 'URL'), ['unknown']);
    assert.deepEqual(variable('docker-compose.yml', text, 'X'), ['unknown']);
    assert.deepEqual(variable('docker-compose.yml', 'services: [a]\n', 'X'), []);
    assert.deepEqual(variable('docker-compose.yml', '- a\n', 'X'), []);
  });
});
