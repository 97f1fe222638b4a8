import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WeightsFile } from '../../../src/core/model/finding.ts';
import { analyzeWeights } from '../../../src/core/weights/analyzeWeights.ts';
import { weightsFormats } from '../../../src/core/weights/formats/index.generated.ts';
import { headBytes, isWeightsFile } from '../../../src/core/weights/registry.ts';
import { runsOr } from '../support/runs.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function bytesOf(...parts: readonly (string | Uint8Array | number | bigint)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      parts.map((part) => {
        if (typeof part === 'string') return latin1(part);
        if (part instanceof Uint8Array) return part;
        const buffer = Buffer.alloc(typeof part === 'bigint' ? 8 : 4);
        if (typeof part === 'bigint') buffer.writeBigUInt64LE(part);
        else buffer.writeUInt32LE(part);
        return buffer;
      }),
    ),
  );
}

function fileIn(path: string, bytes: Uint8Array, size = bytes.length): WeightsFile | undefined {
  return analyzeWeights(path, { bytes: bytes.subarray(0, headBytes), size })?.models[0]?.file;
}

const text = (value: string): readonly (string | bigint)[] => [BigInt(value.length), value];

describe('files of weights', () => {
  it('of safetensors say what their header does', () => {
    const header =
      '{"__metadata__":{"format":"pt","modelspec.license":"MIT","note":"x"},"w":{"dtype":"F32"}}';
    const bytes = bytesOf(BigInt(header.length), header, 'data');
    assert.deepEqual(fileIn('a/model.safetensors', bytes), {
      format: 'safetensors',
      size: bytes.length,
      sha256: null,
      details: [
        ['format', 'pt'],
        ['modelspec.license', 'MIT'],
      ],
    });
    assert.equal(fileIn('a.safetensors', latin1('not one at all')), undefined);
    assert.equal(fileIn('a.safetensors', bytesOf(1n << 60n, '{')), undefined);
  });

  it('of safetensors may have a header longer than what is read', () => {
    const header = `{"__metadata__":{"format":"pt"},"w":"${'x'.repeat(200_000)}"}`;
    assert.deepEqual(fileIn('a.safetensors', bytesOf(BigInt(header.length), header), 1_000_000)?.details, [
      ['format', 'pt'],
    ]);
    const long = `{"__metadata__":{"format":"pt","x":"${'x'.repeat(200_000)}"}}`;
    assert.deepEqual(fileIn('a.safetensors', bytesOf(BigInt(long.length), long), 1_000_000)?.details, []);
  });

  it('of GGUF say name, architecture, license and quantization', () => {
    const head = ['GGUF', 3, 1n, 6n];
    const bytes = bytesOf(
      ...head,
      ...text('general.architecture'),
      8,
      ...text('llama'),
      ...text('tokens'),
      9,
      8,
      2n,
      ...text('a'),
      ...text('b'),
      ...text('numbers'),
      9,
      4,
      2n,
      1,
      2,
      ...text('general.name'),
      8,
      ...text('Tiny'),
      ...text('general.file_type'),
      4,
      15,
      ...text('general.license'),
      8,
      ...text('apache-2.0'),
    );
    assert.deepEqual(fileIn('m.gguf', bytes)?.details, [
      ['general.architecture', 'llama'],
      ['general.license', 'apache-2.0'],
      ['general.name', 'Tiny'],
      ['quantization', 'Q4_K_M'],
    ]);
  });

  it('of GGUF are read with care', () => {
    const huge = (1n << 62n) + 1n;
    for (const bytes of [
      bytesOf('GGUF', 3, huge, huge),
      bytesOf('GGUF', 3, 1n, huge, huge),
      bytesOf('GGUF', 3, 1n, huge, ...text('a'), 9, 8, huge),
      bytesOf('GGUF', 3, 1n, huge, ...text('a'), 9, 9, huge),
      bytesOf('GGUF', 3, 1n, huge, ...text('a'), 9, 4, huge),
      bytesOf('GGUF', 3, 1n, huge, ...text('a'), 99, 1),
      bytesOf('GGUF', 3, 1n, 1n << 40n, new Uint8Array(headBytes)),
      bytesOf('GGUF', 1),
      bytesOf('GGUF'),
    ])
      assert.deepEqual(fileIn('m.gguf', bytes)?.details, []);
    assert.equal(fileIn('m.gguf', latin1('GGML')), undefined);
  });

  it('of ONNX say what made them', () => {
    const bytes = bytesOf('\x08\x08\x12\x07pytorch\x1a\x032.1\x22\x00\x3a\x7f');
    assert.deepEqual(fileIn('m.onnx', bytes)?.details, [
      ['producer', 'pytorch'],
      ['producer version', '2.1'],
    ]);
    assert.equal(fileIn('m.onnx', latin1('version: 1')), undefined);
  });

  it('of PyTorch are told from other files of these names', () => {
    const zip = bytesOf('PK\x03\x04', new Uint8Array(26), 'archive/data.pkl');
    for (const path of ['m.pt', 'm.pth', 'm.ckpt', 'x/pytorch_model.bin', 'pytorch_model-00001-of-00002.bin'])
      assert.equal(fileIn(path, zip)?.format, 'pytorch', path);
    assert.equal(fileIn('m.pth', latin1('/usr/lib/python3\n')), undefined);
    assert.equal(fileIn('page.pt', latin1('<html tal:content="x">')), undefined);
    assert.equal(fileIn('m.pt', bytesOf('PK\x03\x04', new Uint8Array(26), 'word/document.xml')), undefined);
    assert.ok(!isWeightsFile('firmware.bin'));
  });

  it('that are pickled are models by their class, or by their name', () => {
    const module = 'sklearn.linear_model._logistic';
    const pickled = `\x80\x04\x95\x00\x00\x00\x00\x00\x00\x00\x00\x8c${String.fromCharCode(module.length)}${module}\x94\x8c\x12LogisticRegression\x94`;
    assert.deepEqual(fileIn('a.pkl', latin1(pickled))?.details, [['class', `${module}.LogisticRegression`]]);
    assert.equal(
      fileIn('a.pkl', latin1('\x80\x03csklearn.ensemble.forest\nRandomForestClassifier\n'))?.format,
      'pickle',
    );
    assert.equal(
      fileIn('model.pkl', latin1('\x80\x03csklearn.preprocessing.data\nStandardScaler\n')),
      undefined,
    );
    assert.equal(fileIn('model.joblib', latin1('\x78\x9c'))?.format, 'pickle');
    assert.equal(fileIn('rows.pkl', latin1('\x80\x04\x95')), undefined);
    assert.equal(fileIn('model.pkl', latin1('{"a": 1}')), undefined);
  });

  it('of other formats are told by their first bytes', () => {
    assert.equal(fileIn('m.tflite', latin1('\x1c\x00\x00\x00TFL3'))?.format, 'tflite');
    assert.equal(fileIn('m.keras', latin1('PK\x03\x04'))?.format, 'keras');
    assert.equal(fileIn('m.mlmodel', latin1('\x08\x05'))?.format, 'core-ml');
    assert.equal(fileIn('m/saved_model.pb', latin1('\x08\x01'))?.format, 'tensorflow-saved-model');
    assert.equal(fileIn('data.h5', latin1('\x89HDF\r\n\x1a\nxxkeras_version'))?.format, 'keras-hdf5');
    assert.equal(fileIn('data.h5', latin1('\x89HDF\r\n\x1a\nmatrix')), undefined);
    assert.equal(fileIn('m.tflite', latin1('TFL3')), undefined);
    assert.equal(fileIn('other.pb', latin1('\x08\x01')), undefined);
  });

  it('that git-LFS keeps elsewhere are known by their pointer', () => {
    const sha256 = 'ab'.repeat(32);
    const pointer = latin1(`version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 123456\n`);
    for (const path of ['m.safetensors', 'm.pt', 'model.pkl'])
      assert.deepEqual(fileIn(path, pointer)?.sha256, sha256, path);
    assert.equal(fileIn('m.safetensors', pointer)?.size, 123_456);
    assert.equal(fileIn('rows.pkl', pointer), undefined);
    assert.equal(fileIn('m.safetensors', latin1('version https://git-lfs.github.com/spec/v1\n')), undefined);
  });

  it('that cannot be read in part are known by their name', () => {
    const nothing = new Uint8Array();
    assert.equal(fileIn('m.gguf', nothing, 5e9)?.size, 5e9);
    assert.equal(fileIn('data.h5', nothing, 5e9), undefined);
    assert.equal(fileIn('m.gguf', nothing, 0), undefined);
  });

  it('never throw, whatever is in them', () => {
    const paths = [
      'm.safetensors',
      'm.gguf',
      'm.onnx',
      'm.pt',
      'm.pkl',
      'm.h5',
      'm.keras',
      'm.tflite',
      'm.mlmodel',
    ];
    const starts = [
      '',
      'GGUF\x03\x00\x00\x00',
      'PK\x03\x04',
      '\x80\x04',
      '\x08\x08',
      '\x40\x00\x00\x00\x00\x00\x00\x00{"__metadata__":{',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 300 }),
        (path, start, rest) => {
          const bytes = bytesOf(start, rest);
          analyzeWeights(path, { bytes, size: bytes.length + 1_000_000 });
        },
      ),
      { numRuns: runsOr(3000) },
    );
    assert.equal(new Set(weightsFormats.map(({ id }) => id)).size, weightsFormats.length);
  });
});
