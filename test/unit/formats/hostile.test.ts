import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readersOf } from '../../../src/core/formats/readers/readers.ts';
import { analyzeFormatFile } from './support.ts';

const size = 300_000;
const repeat = (text: string, suffix = ''): string => text.repeat(Math.ceil(size / text.length)) + suffix;

const paths = ['a.sh', 'Dockerfile', 'Makefile'];

const texts: Readonly<Record<string, string>> = {
  'open brackets': repeat('$('),
  'open braces': repeat('${'),
  'open templates': repeat('{{'),
  'open backticks': repeat('`a '),
  quotes: repeat(`'"`),
  escapes: repeat('\\'),
  'line breaks that are escaped': repeat('\\\n'),
  'reserved words': repeat('if '),
  wrappers: repeat('sudo '),
  'defaults in defaults': repeat('${A:-', 'x'),
  heredocs: repeat('<<A '),
  'heredocs on lines': repeat('x <<A\n'),
  options: `ollama pull ${repeat('--a ')}`,
  words: `curl ${repeat('http://a ')}`,
  doubling: repeat('X=$X$X\n', 'ollama pull $X'),
  'doubling in make': `${Array.from({ length: 200 }, (_, i) => `A${i}=$(A${i + 1})$(A${i + 1})`).join('\n')}\nA200=x\nall:\n\tollama pull $(A0)\n`,
  'shells in shells': repeat(`sh -c 'sh -c "`),
  instructions: repeat('RUN a \\\n'),
  stages: repeat('FROM a AS b\nENV A=b\n'),
  'heredocs of instructions': repeat('RUN <<A <<B\n'),
  spaces: repeat(' '),
  json: `FROM vllm/vllm-openai\nCMD ${repeat('[')}`,
  comments: repeat('# shadowlight-ignore a\n'),
};

describe('hostile files that are no code', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`take little time: ${name}`, function () {
      this.timeout(20_000);
      for (const path of paths) {
        const began = performance.now();
        for (const reader of readersOf(path)) reader.read({ text, path });
        const ms = performance.now() - began;
        assert.ok(ms < 3000, `${path}: ${Math.round(ms)} ms`);
      }
    });
  }

  it('of more than 4 MB are not read', async () => {
    const { skipped } = await analyzeFormatFile('a.sh', 'ollama pull llama3\n'.repeat(300_000));
    assert.equal(skipped, 'too-large');
  });

  it('never throw, and only name what stands in the text', () => {
    const piece = fc.constantFrom(
      'ollama pull ',
      'hf download ',
      'org/name',
      '$X',
      '${X:-a}',
      '$(',
      ')',
      '"',
      "'",
      '\n',
      '\t',
      '\\',
      '\\\n',
      ' ',
      'FROM a',
      'RUN ',
      'CMD ',
      '["',
      '"]',
      'X=',
      'all:',
      '<<EOF',
      'EOF',
      '#',
      '{{',
      '}}',
      '&&',
      '|',
      'sh -c ',
      ':',
      '- ',
      '[',
      '{',
      'services',
      'image: ',
      'vllm/vllm-openai',
      'command: ',
      '--model ',
      'models',
      'model: ',
      'steps',
      'uses: ',
      'run: |',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(...paths), (pieces, path) => {
        const text = pieces.join('');
        for (const reader of readersOf(path)) {
          for (const { span, whole } of reader.read({ text, path })) {
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
            assert.ok(0 <= whole.start && whole.start <= whole.end && whole.end <= text.length);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
