import assert from 'node:assert/strict';
import { PackageURL } from 'packageurl-js';
import { filePurl, huggingFacePurl, libraryPurl } from '../../../src/core/sbom/purl.ts';
import { COMMIT } from './support/inventories.ts';

const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('purl', () => {
  it('names a model of the hub by its full commit, in lower case', () => {
    const expected = `pkg:huggingface/meta-llama/Llama-3.1-8B@${COMMIT}`;
    assert.equal(huggingFacePurl('meta-llama/Llama-3.1-8B', COMMIT), expected);
    assert.equal(huggingFacePurl('meta-llama/Llama-3.1-8B', COMMIT.toUpperCase()), expected);
  });

  for (const [what, name, revision] of [
    ['without a namespace', 'bert-base-uncased', COMMIT],
    ['on a branch', 'facebook/bart-large-cnn', 'main'],
    ['on a short hash', 'facebook/bart-large-cnn', COMMIT.slice(0, 7)],
    ['without a revision', 'facebook/bart-large-cnn', null],
    ['that is a path', './models/llama', COMMIT],
    ['that is a path of two parts', './llama', COMMIT],
    ['with an empty namespace', '/llama', COMMIT],
    ['with a space', 'some org/llama', COMMIT],
  ] as const) {
    it(`gives no purl for a model ${what}`, () => {
      assert.equal(huggingFacePurl(name, revision), undefined);
    });
  }

  it('names a package without a version', () => {
    assert.equal(libraryPurl('pypi', 'PyYAML'), 'pkg:pypi/pyyaml');
    assert.equal(libraryPurl('pypi', 'typing_extensions'), 'pkg:pypi/typing-extensions');
    assert.equal(libraryPurl('npm', 'openai'), 'pkg:npm/openai');
    assert.equal(libraryPurl('npm', '@google/genai'), 'pkg:npm/%40google/genai');
  });

  it('gives no purl for what cannot be the name of a package', () => {
    for (const name of ['', 'a/b', '@scope', '@scope/', 'a b', '@a/b/c']) {
      assert.equal(libraryPurl('npm', name), undefined, name);
    }
    for (const name of ['', '../x', 'a b', '-a', 'größe'])
      assert.equal(libraryPurl('pypi', name), undefined, name);
  });

  it('names a file by its checksum only', () => {
    assert.equal(filePurl('a b.gguf', SHA256), `pkg:generic/a%20b.gguf?checksum=sha256:${SHA256}`);
    assert.equal(filePurl('models/a.gguf', SHA256), `pkg:generic/a.gguf?checksum=sha256:${SHA256}`);
    assert.equal(filePurl('a.gguf', ''), undefined);
    assert.equal(filePurl('a.gguf', COMMIT), undefined);
    assert.equal(filePurl('', SHA256), undefined);
  });

  it('writes only what a purl parser reads back', () => {
    const purls = [
      huggingFacePurl('a/b', COMMIT),
      libraryPurl('npm', '@a/b'),
      libraryPurl('pypi', 'x.y'),
      filePurl('ä#?@.pkl', SHA256),
    ];
    for (const purl of purls) {
      assert.ok(purl);
      assert.equal(PackageURL.fromString(purl).toString().replace('%3A', ':'), purl);
    }
  });
});
