import assert from 'node:assert/strict';
import { modelProviders } from '../../../src/vscode/languageModels.ts';

const model = (
  vendor: string,
  name: string,
  family = 'f',
): { vendor: string; name: string; family: string } => ({
  vendor,
  name,
  family,
});

describe('the language models of an editor', () => {
  it('are listed by who provides them, once each', async () => {
    const models = [
      model('copilot', 'B'),
      model('acme', '', 'small'),
      model('copilot', 'A'),
      model('copilot', 'B'),
    ];
    assert.deepEqual(await modelProviders(() => Promise.resolve(models)), [
      { vendor: 'acme', models: ['small'] },
      { vendor: 'copilot', models: ['A', 'B'] },
    ]);
    assert.deepEqual(await modelProviders(() => Promise.resolve([])), []);
  });

  it('are not waited for, and do no harm', async () => {
    assert.equal(await modelProviders(() => new Promise(() => {}), 10), undefined);
    assert.equal(await modelProviders(() => Promise.reject(new Error('no'))), undefined);
    assert.equal(
      await modelProviders(() => {
        throw new Error('no');
      }),
      undefined,
    );
  });
});
