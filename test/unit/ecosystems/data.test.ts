import assert from 'node:assert/strict';
import { AI_DISTRIBUTIONS } from '../../../src/core/ecosystems/data/pythonDistributionsAi.ts';
import { APP_DISTRIBUTIONS } from '../../../src/core/ecosystems/data/pythonDistributionsApps.ts';
import { TOOL_DISTRIBUTIONS } from '../../../src/core/ecosystems/data/pythonDistributionsTools.ts';
import { PYTHON_STDLIB } from '../../../src/core/ecosystems/data/pythonStdlib.generated.ts';
import {
  NOT_ON_PYPI,
  USUAL_LOCAL_NAMES,
  WELL_KNOWN_IMPORTS,
} from '../../../src/core/ecosystems/data/pythonWellKnown.ts';
import { normalizePypiName, requirementName } from '../../../src/core/manifests/pypiNames.ts';

const lines = [AI_DISTRIBUTIONS, APP_DISTRIBUTIONS, TOOL_DISTRIBUTIONS].flatMap((table) =>
  table.trim().split('\n'),
);
const table = lines.map((line) => line.split(' '));

describe('the tables of distributions', () => {
  it('say each import once', () => {
    const modules = table.map(([module]) => module);
    assert.deepEqual(
      modules.filter((module, index) => modules.indexOf(module) !== index),
      [],
    );
  });

  it('hold modules and names of distributions only', () => {
    for (const [module = '', ...names] of table) {
      assert.match(module, /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/);
      assert.ok(names.length > 0, module);
      for (const name of names) assert.equal(requirementName(name), name);
    }
  });

  it('need no line for a single equal name', () => {
    const equal = table.filter(
      ([module = '', ...names]) =>
        !module.includes('.') && names.length === 1 && same(module, names[0] ?? ''),
    );
    assert.deepEqual(equal, []);
  });

  it('do not claim what the standard library has', () => {
    const tops = [...table.map(([module = '']) => module), ...WELL_KNOWN_IMPORTS, ...NOT_ON_PYPI];
    assert.deepEqual(
      tops.filter((name) => PYTHON_STDLIB.has(name)),
      [],
    );
  });

  it('contradict each other nowhere', () => {
    const isMapped = new Map(table.map(([module = '', ...names]) => [module, names]));
    for (const name of WELL_KNOWN_IMPORTS) {
      assert.match(name, /^\w+$/);
      assert.ok(!NOT_ON_PYPI.has(name), name);
      assert.ok(!USUAL_LOCAL_NAMES.has(name), name);
      const mapped = isMapped.get(name);
      if (mapped !== undefined)
        assert.ok(
          mapped.some((distribution) => same(name, distribution)),
          name,
        );
    }
  });
});

function same(module: string, distribution: string): boolean {
  return normalizePypiName(module) === normalizePypiName(distribution);
}
