import assert from 'node:assert/strict';
import { setupCfg } from '../../../src/core/manifests/formats/setupCfg.ts';
import { setupPy } from '../../../src/core/manifests/formats/setupPy.ts';
import { declared, names, declaring } from './names.ts';

describe('setup.cfg', () => {
  const text = `[metadata]
name = demo
[options]
package_dir =
    = src
packages = find:
py_modules = single
install_requires =
    requests>=2 # why
    # comment
    Pillow; python_version < "3.9"
tests_require = pytest
setup_requires =
  wheel
[options.extras_require]
gpu =
    torch
dev = black; flake8
[options.packages.find]
where = lib
[flake8]
max-line-length = 100
`;

  for (const [ends, content] of [
    ['Unix', text],
    ['Windows', text.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`reads all parts with ${ends} line ends`, () => {
      const manifest = setupCfg.parse('setup.cfg', content);
      const expected = [
        'requests',
        'Pillow',
        'pytest:dev',
        'wheel:build',
        'torch:optional',
        'black:dev',
        'flake8:dev',
      ];
      assert.deepEqual(names(manifest), expected);
      assert.equal(manifest.projectName, 'demo');
      assert.deepEqual(manifest.sourceRoots, ['src', 'lib']);
      assert.deepEqual(manifest.localModules, ['single']);
    });
  }

  it('follows file: to requirements', () => {
    const manifest = setupCfg.parse(
      'a/setup.cfg',
      '[options]\ninstall_requires = file: requirements.txt, more.txt\n',
    );
    assert.deepEqual(manifest.includes, ['a/requirements.txt', 'a/more.txt']);
    assert.deepEqual(manifest.declarations, []);
  });

  it('is no manifest when it only sets tools up', () => {
    assert.equal(setupCfg.parse('setup.cfg', '[flake8]\nignore = E1\n').configOnly, true);
    assert.equal(setupCfg.parse('setup.cfg', '').configOnly, true);
  });

  it('reads on behind a half-typed line', () => {
    const manifest = setupCfg.parse(
      'setup.cfg',
      '[options\n[options]\ninstall_req\ninstall_requires =\n  a\n',
    );
    assert.deepEqual(names(manifest), ['a']);
  });

  const edits: readonly (readonly [string, string, string])[] = [
    [
      '[options]\ninstall_requires =\n  a\n  b\n\n[x]\n',
      '[options]\ninstall_requires =\n  a\n  b\n  new\n\n[x]\n',
      'below the last',
    ],
    [
      '[options]\r\ninstall_requires =\r\n\ta',
      '[options]\r\ninstall_requires =\r\n\ta\r\n\tnew',
      'with tabs',
    ],
    ['[options]\nzip_safe = no\n', '[options]\ninstall_requires =\n    new\nzip_safe = no\n', 'a list'],
    [
      '[options]\ninstall_requires = a\n',
      '[options]\ninstall_requires = \n    a\n    new\n',
      'to a list on one line',
    ],
  ];
  for (const [before, after, what] of edits) {
    it(`adds ${what}`, () => {
      assert.equal(declared(setupCfg, before, 'new'), after);
      assert.ok(names(setupCfg.parse('setup.cfg', after)).includes('new'));
    });
  }

  it('adds nothing where there is no place or no need', () => {
    assert.equal(declaring(setupCfg, '[metadata]\nname = x\n', 'new'), undefined);
    assert.equal(declaring(setupCfg, '[options]\ninstall_requires = file: r.txt\n', 'new'), undefined);
    assert.deepEqual(declaring(setupCfg, '[options]\ninstall_requires =\n  New\n', 'new'), []);
  });
});

describe('setup.py', () => {
  const read = (text: string) => setupPy.parse('pkg/setup.py', text);

  it('reads literal lists', () => {
    const manifest = read(`from setuptools import setup, find_packages
setup(
    name="demo", # name="other"
    packages=['demo'],
    package_dir={"": "src"},
    install_requires=[
        'requests>=2',  # it's needed
        "Pillow" "-SIMD",
    ],
    tests_require=["pytest"], setup_requires=('wheel',),
    extras_require={"gpu": ["torch"], 'dev': ["black"]},
)`);
    assert.deepEqual(names(manifest), [
      'requests',
      'Pillow-SIMD',
      'pytest:dev',
      'wheel:build',
      'torch:optional',
      'black:dev',
    ]);
    assert.deepEqual(
      [manifest.projectName, manifest.localModules, manifest.sourceRoots],
      ['demo', ['demo'], ['pkg/src']],
    );
    assert.equal(manifest.problem, undefined);
  });

  it('follows module constants and sums of lists', () => {
    const manifest = read(`BASE = ["a"]\nEXTRA = BASE + ["b"]\nsetup(install_requires=EXTRA + ["c"])`);
    assert.deepEqual(names(manifest), ['a', 'b', 'c']);
    assert.equal(manifest.problem, undefined);
  });

  it('reads arguments that are kept in a dict', () => {
    assert.deepEqual(names(read(`config = {"install_requires": ["a"]}\nsetup(**config)`)), ['a']);
  });

  for (const value of [
    'get_requirements()',
    '["a"] + more()',
    '[r for r in lines]',
    '["a", f"b{version}"]',
    'open("deps").read().split()',
    'LATER',
    '["a"] if x else ["b"]',
  ]) {
    it(`admits that ${value} is computed`, () => {
      assert.match(read(`setup(install_requires=${value}, name="x")`).problem ?? '', /computed/);
    });
  }

  it('doubts a constant that is changed later', () => {
    assert.match(
      read(`D = ["a"]\nif x:\n    D += ["b"]\nsetup(install_requires=D)`).problem ?? '',
      /computed/,
    );
    assert.match(read(`D = ["a"]\nD.append("b")\nsetup(install_requires=D)`).problem ?? '', /computed/);
  });

  it('is content with a requirements file that the code reads', () => {
    const manifest = read(
      `with open("requirements.txt") as f:\n  R = f.read()\nsetup(install_requires=R.splitlines())`,
    );
    assert.deepEqual([manifest.includes, manifest.problem], [['pkg/requirements.txt'], undefined]);
  });

  it('takes the lists of a table that it picks from, and keeps the doubt', () => {
    const manifest = read(`_deps = ["torch>=2"]\nsetup(install_requires=[pick(d) for d in _deps])`);
    assert.deepEqual(names(manifest), ['torch']);
    assert.match(manifest.problem ?? '', /computed/);
  });

  it('is no manifest when it sets nothing up', () => {
    assert.equal(read('name = "x"\ninstall_requires = ["a"]\n').configOnly, true);
    assert.deepEqual(read('name = "x"\ninstall_requires = ["a"]\n').declarations, []);
  });

  for (const broken of [
    'setup(install_requires=["a',
    'setup(install_requires=["a"',
    "setup(install_requires={'a'",
    'setup(',
    '"""',
  ]) {
    it(`survives ${JSON.stringify(broken)}`, () => {
      assert.equal(read(broken).path, 'pkg/setup.py');
    });
  }

  it('does not call a list whole that never ends', () => {
    assert.notEqual(read('setup(install_requires=["a", "b"').problem, undefined);
  });
});
