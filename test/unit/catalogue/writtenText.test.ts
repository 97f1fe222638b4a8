import assert from 'node:assert/strict';
import { analyze } from '../support/analyze.ts';

describe('strings written in an argument', () => {
  it('are found in the call that a name stands for', async () => {
    const text = 'import joblib, os\npath = os.path.join(folder, "model.pkl")\njoblib.load(path)\n';
    const { models } = await analyze('a.py', text);
    assert.deepEqual(
      models.map((model) => [model.category, model.name, model.expression]),
      [['weights-file', null, 'path']],
    );
  });

  it('are no address when they are too long to be one', async () => {
    const address = `https://api.openai.com${'/models/'.repeat(60_000)}`;
    const started = performance.now();
    const { models } = await analyze('a.ts', `fetch('${address}'); fetch(\`\${a}${address}\`);`);
    assert.equal(models.length, 0);
    assert.ok(performance.now() - started < 3000);
  });

  it('are not looked for without end', async () => {
    const many = (name: string): string => Array.from({ length: 500 }, () => name).join(', ');
    const lines = ['import joblib, m', 'd = m.f(1)', `c = m.f(${many('d')})`, `b = m.f(${many('c')})`];
    lines.push(`a = m.f(${many('b')})`, 'joblib.load(a)');
    const started = performance.now();
    const { models } = await analyze('a.py', lines.join('\n'));
    assert.equal(models.length, 0);
    assert.ok(performance.now() - started < 1500);
  });
});
