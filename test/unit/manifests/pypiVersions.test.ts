import assert from 'node:assert/strict';
import type { ManifestFormat } from '../../../src/core/manifests/manifest.ts';
import { pipfile } from '../../../src/core/manifests/formats/pipfile.ts';
import { pyproject } from '../../../src/core/manifests/formats/pyproject.ts';
import { requirements } from '../../../src/core/manifests/formats/requirements.ts';
import { setupCfg } from '../../../src/core/manifests/formats/setupCfg.ts';
import { isAtLeast, leastVersion } from '../../../src/core/manifests/pypiVersions.ts';

describe('the least version that a requirement allows', () => {
  const cases: readonly (readonly [requirement: string, least: string | undefined])[] = [
    ['torch>=2.6', '2.6'],
    ['torch == 2.7.1', '2.7.1'],
    ['torch~=2.6.0', '2.6.0'],
    ['torch===2.6', '2.6'],
    ['torch[opt]>=2.6,<3', '2.6'],
    ['torch<3,>=2.6', '2.6'],
    ['torch>=2.0,>=2.6', '2.6'],
    ['torch (>=2.6)', '2.6'],
    ['torch==2.6.0+cu124', '2.6.0'],
    ['torch==2.6.*', '2.6'],
    ["torch>=2.6 ; python_version < '3.13'", '2.6'],
    ['torch>=2.6  # for numbers', '2.6'],
    ['torch==2.6.0 --hash=sha256:00', '2.6.0'],
    ['torch>2.6', '2.6'],
    ['^2.6', '2.6'],
    ['~2.6', '2.6'],
    ['torch', undefined],
    ['torch<3', undefined],
    ['torch!=2.6', undefined],
    ['torch @ https://example.org/torch-2.6.whl', undefined],
    ['^1.0 || ^2.6', undefined],
    ['torch==1!2.6', undefined],
    ['*', undefined],
    ['', undefined],
  ];
  for (const [requirement, least] of cases) {
    it(`${requirement}: ${least}`, () => assert.equal(leastVersion(requirement), least));
  }

  it('is compared number by number', () => {
    assert.ok(isAtLeast('2.10', '2.6'));
    assert.ok(isAtLeast('2.6', '2.6.0'));
    assert.ok(isAtLeast('3', '2.6'));
    assert.ok(!isAtLeast('2.5.9', '2.6'));
    assert.ok(!isAtLeast('2', '2.6'));
  });

  const manifests: readonly (readonly [ManifestFormat, path: string, text: string])[] = [
    [requirements, 'requirements.txt', 'torch>=2.6\n'],
    [pyproject, 'pyproject.toml', '[project]\nname = "a"\ndependencies = ["torch>=2.6"]\n'],
    [pyproject, 'pyproject.toml', '[tool.poetry.dependencies]\ntorch = "^2.6"\n'],
    [
      pyproject,
      'pyproject.toml',
      '[tool.poetry.dependencies]\ntorch = { version = "^2.6", optional = true }\n',
    ],
    [pipfile, 'Pipfile', '[packages]\ntorch = ">=2.6"\n'],
    [setupCfg, 'setup.cfg', '[options]\ninstall_requires =\n  torch>=2.6\n'],
  ];
  for (const [format, path, text] of manifests) {
    it(`is read from ${text.replaceAll('\n', ' ')}`, () => {
      const [declaration] = format.parse(path, text).declarations;
      assert.deepEqual([declaration?.name, declaration?.atLeast], ['torch', '2.6']);
    });
  }
});
