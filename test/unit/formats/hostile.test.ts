import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FormatSource } from '../../../src/core/formats/formatSource.ts';
import { isInstalled } from '../../../src/core/commands/mention.ts';
import { readersOf } from '../../../src/core/formats/readers/readers.ts';
import { analyzeFormatFile } from './support.ts';
import { runsOr } from '../support/runs.ts';

const size = 100_000;
const repeat = (text: string, suffix = ''): string => text.repeat(Math.ceil(size / text.length)) + suffix;

const paths = [
  'a.sh',
  'Dockerfile',
  'Makefile',
  'compose.yaml',
  'k8s/config.yaml',
  '.github/workflows/a.yml',
  'promptfooconfig.yaml',
  'agents.yaml',
  'a.baml',
  'Modelfile',
  'a.prompty',
  'application.yml',
  'application.properties',
  'package.json',
  '.claude/agents/a.md',
  'SKILL.md',
  '.gitlab-ci.yml',
  'azure-pipelines.yml',
  'Jenkinsfile',
  'requirements.txt',
  'pyproject.toml',
  '.mcp.json',
  '.vscode/settings.json',
  '.codex/config.toml',
  '.continue/config.yaml',
];

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
  'brackets of YAML': repeat('[', 'services apiVersion litellm_params base_model'),
  'depth of YAML': `${Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')} services`,
  'aliases of aliases': `a0: &a0 [x]\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`).join('\n')}\nproviders: *a60\nservices: { x: { image: vllm/vllm-openai, command: *a60 } }\nmodel_list: *a60\nlitellm_params: 1`,
  'merges of merges': `a0: &a0 { x: y }\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} { <<: [${`*a${i}, `.repeat(9)}] }`).join('\n')}\nservices: *a60\nmodels: *a60\nspring: { ai: *a60 }\njobs: *a60\n`,
  'dashes of YAML': repeat('- '),
  'questions of YAML': repeat('? '),
  'keys of YAML': repeat('a: '),
  'texts and keys of YAML': repeat('b(a: b, '),
  'an alias of itself': 'services: &a { x: *a }\nmodels: *a\nspring: &b { ai: *b }\n',
  'many aliases': `a: &a x\nservices:\n  b: [${'*a, '.repeat(20_000)}]`,
  'many keys': `apiVersion: 1\nservices:\n${Array.from({ length: 20_000 }, (_, i) => `  s${i}: { image: vllm/vllm-openai }`).join('\n')}`,
  'scripts of a package': `{"scripts": {${repeat('"a":"npx -y $(\\u0061",')}"z":""}}`,
  'brackets of scripts': `{"scripts": ${repeat('{"a":')}`,
  documents: repeat('---\n'),
  clients: repeat('client<llm> a {'),
  'raw texts': repeat('#"'),
  prompts: repeat('"""\nFROM a\n'),
  'front matter': `---\n${repeat('a: b\n')}---\n`,
  'servers of MCP': `{"mcpServers": {${repeat('"a":{"command":"npx","args":["-y","a"]},')}"z":1}}`,
  'settings of an editor': `{${repeat('"github.copilot.a":false,')}"z":1}`,
  tags: `\u{1F3F4}${repeat('\u{E0041}')}`,
  'steps of Jenkins': repeat(`sh 'a' + `),
  'arguments of Jenkins': repeat('sh(a: sh,\n'),
  'fillings of Groovy': repeat('"${'),
  'patterns of Groovy': repeat('= /a'),
  comments: repeat('# shadowlight-ignore a\n'),
};

describe('hostile files that are no code', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`take little time: ${name}`, function () {
      this.timeout(20_000);
      for (const path of paths) {
        const began = performance.now();
        for (const reader of readersOf(path)) reader.read(new FormatSource(path, text));
        const ms = performance.now() - began;
        assert.ok(ms < 5000, `${path}: ${Math.round(ms)} ms`);
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
      'sh ',
      'script: ',
      "'''",
      ' + ',
      'pip install a==$B ',
      'uvx --from=c ',
      'npx -y d@1 ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(...paths), (pieces, path) => {
        const text = pieces.join('');
        for (const reader of readersOf(path)) {
          for (const found of reader.read(new FormatSource(path, text))) {
            const { span } = found;
            const whole = isInstalled(found) ? span : found.whole;
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
            assert.ok(0 <= whole.start && whole.start <= whole.end && whole.end <= text.length);
          }
        }
      }),
      { numRuns: runsOr(3000) },
    );
  });
});
