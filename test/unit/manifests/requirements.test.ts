import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { requirements } from '../../../src/core/manifests/formats/requirements.ts';
import { declared, names, declaring } from './names.ts';

const read = (text: string, path = 'requirements.txt') => requirements.parse(path, text);

describe('requirements files', () => {
  const files: readonly (readonly [string, boolean])[] = [
    ['requirements.txt', true],
    ['a/b/requirements.in', true],
    ['requirements-dev.txt', true],
    ['dev-requirements.txt', true],
    ['root_requirements.txt', true],
    ['requirements/base.txt', true],
    ['constraints.txt', false],
    ['requirements/constraints.txt', false],
    ['requirements-constraints.txt', false],
    ['notes.txt', false],
    ['docs/base.txt', false],
    ['requirements.md', false],
  ];
  for (const [path, expected] of files) {
    it(`${expected ? 'takes' : 'leaves'} ${path}`, () => assert.equal(requirements.matches(path), expected));
  }

  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['requests[security]>=2 ; python_version<"3.8"  # note', ['requests']],
    ['Flask', ['Flask']],
    ['  numpy==1.26.4  ', ['numpy']],
    ['a~=1; extra == "b"', ['a']],
    ['foo (>=1.0)', ['foo']],
    ['ruamel.yaml<0.19', ['ruamel.yaml']],
    ['foo @ git+https://example.org/x/bar.git@main', ['foo']],
    ['foo[a,b]@https://example.org/foo.zip', ['foo']],
    ['git+https://example.org/x/y.git#egg=name&subdirectory=z', ['name']],
    ['-e git+ssh://git@example.org/x/y.git@v1#egg=named', ['named']],
    ['https://example.org/wheels/torch-2.1.0-cp311-cp311-linux_x86_64.whl', ['torch']],
    ['./libs/foo_bar-1.0-py3-none-any.whl', ['foo_bar']],
    ['# requests', []],
    ['--index-url https://example.org/simple', []],
    ['-f ./wheels', []],
    ['--extra-index-url=https://example.org/simple', []],
    ['-c constraints.txt', []],
    ['-e .', []],
    ['-e .[dev]', []],
    ['./local/package', []],
    ['', []],
  ];
  for (const [line, expected] of lines) {
    it(`reads "${line}"`, () => {
      const manifest = read(line);
      assert.deepEqual(names(manifest), expected);
      assert.equal(manifest.problem, undefined);
    });
  }

  it('joins continued lines, as pip-compile writes hashes', () => {
    const text =
      'idna==3.6 \\\r\n    --hash=sha256:aa \\\r\n    --hash=sha256:bb\r\n    # via requests\r\nurllib3==2.2\r\n';
    assert.deepEqual(names(read(text)), ['idna', 'urllib3']);
  });

  it('tells where a name stands, behind a byte order mark and comments', () => {
    const text = '\uFEFF# deps\r\nfoo==1\r\n  bar\r\n';
    const found = read(text).declarations.map(({ span }) => span && text.slice(span.start, span.end));
    assert.deepEqual(found, ['foo', 'bar']);
    assert.deepEqual(names(read('\uFEFFfoo==1')), ['foo']);
  });

  it('resolves included files from the including one', () => {
    const manifest = read(
      '-r base.txt\n--requirement=../x/y.txt\n-r"other.txt"\n',
      'reqs/requirements-a.txt',
    );
    assert.deepEqual(manifest.includes, ['reqs/base.txt', 'x/y.txt', 'reqs/other.txt']);
  });

  it('admits that it cannot follow an include out of the folder', () => {
    assert.match(read('-r ../../base.txt').problem ?? '', /outside/);
  });

  it('takes the name of a repository as a guess only', () => {
    const manifest = read('git+https://example.org/owner/pytorch-image-models.git@main');
    assert.deepEqual(names(manifest), ['pytorch-image-models']);
    assert.match(manifest.problem ?? '', /does not say which package/);
  });

  it('knows files for development by their name', () => {
    assert.deepEqual(names(read('pytest', 'requirements-dev.txt')), ['pytest:dev']);
    assert.deepEqual(names(read('pytest', 'requirements/test.txt')), ['pytest:dev']);
    assert.deepEqual(names(read('openai', 'requirements-prod.txt')), ['openai']);
  });

  describe('declare', () => {
    it('appends a line and keeps the line end', () => {
      assert.equal(declared(requirements, 'a\r\nb\r\n', 'openai'), 'a\r\nb\r\nopenai\r\n');
      assert.equal(declared(requirements, 'a\nb', 'openai'), 'a\nb\nopenai');
      assert.equal(declared(requirements, '', 'openai'), 'openai\n');
    });

    it('changes nothing when the package is there under another spelling', () => {
      assert.deepEqual(declaring(requirements, 'Scikit_Learn>=1\n', 'scikit-learn'), []);
    });

    it('adds the name and touches nothing else, whatever the lines', () => {
      const line = fc.constantFrom(
        'a==1',
        '# c',
        '',
        '-r x.txt',
        'b[c]; python_version<"3"',
        '--pre',
        'ü # ✓',
      );
      fc.assert(
        fc.property(
          fc.array(line),
          fc.constantFrom('\n', '\r\n'),
          fc.boolean(),
          (lines_, end, isTerminated) => {
            const text = lines_.join(end) + (isTerminated ? end : '');
            const result = declared(requirements, text, 'zz-new');
            assert.ok(result.startsWith(text));
            assert.deepEqual(names(read(result)), [...names(read(text)), 'zz-new']);
          },
        ),
      );
    });
  });
});
