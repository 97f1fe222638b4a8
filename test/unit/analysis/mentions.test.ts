import assert from 'node:assert/strict';
import { analyze } from '../support/analyze.ts';

const python = 'OpenAI().responses.create(model="gpt-4.1")';
const script = 'new OpenAI().responses.create({ model: "gpt-4.1" })';
const notebook = (...cells: readonly object[]): string =>
  JSON.stringify({ cells, metadata: { kernelspec: { language: 'python' } }, nbformat: 4, nbformat_minor: 5 });

/** Texts that only speak of a call. */
const mentions: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'a comment': ['a.py', `from openai import OpenAI\n# ${python}\n`],
  'a comment behind code': ['a.py', `from openai import OpenAI\nx = 1  # ${python}\n`],
  'a string': ['a.py', `from openai import OpenAI\nx = '${python}'\n`],
  'the docstring of a module': ['a.py', `"""Use ${python}."""\nfrom openai import OpenAI\n`],
  'the docstring of a function': ['a.py', `from openai import OpenAI\ndef f():\n    """${python}\n    """\n`],
  'a doctest': ['a.py', `from openai import OpenAI\ndef f():\n    """\n    >>> ${python}\n    """\n`],
  'code in a string that is no docstring': [
    'a.py',
    `from openai import OpenAI\nif x:\n    """\n    ${python}\n    """\n`,
  ],
  'a raw string': ['a.py', `from openai import OpenAI\nx = r'''${python}'''\n`],
  'a line comment': ['a.ts', `import OpenAI from "openai";\n// ${script}\n`],
  'a block comment': ['a.ts', `import OpenAI from "openai";\n/* ${script} */\n`],
  'a documentation comment': [
    'a.ts',
    `import OpenAI from "openai";\n/**\n * ${script}\n */\nexport function f() {}\n`,
  ],
  'a template': ['a.ts', `import OpenAI from "openai";\nconst x = \`${script}\`;\n`],
  'the text of a page': [
    'a.tsx',
    `import OpenAI from "openai";\nexport const x = <p>new OpenAI().responses.create("m")</p>;\n`,
  ],
  'a regular expression': [
    'a.js',
    'import OpenAI from "openai";\nconst x = /new OpenAI\\(\\).responses.create\\(\\)/;\n',
  ],
  'a Markdown cell': [
    'a.ipynb',
    notebook(
      { cell_type: 'code', source: ['from openai import OpenAI'] },
      { cell_type: 'markdown', source: [`    ${python}`] },
      { cell_type: 'raw', source: [python] },
    ),
  ],
  'the output of a cell': [
    'a.ipynb',
    notebook({
      cell_type: 'code',
      source: ['from openai import OpenAI'],
      outputs: [{ output_type: 'stream', text: [`\nfrom openai import OpenAI\n${python}`] }],
    }),
  ],
  'a commented cell': [
    'a.ipynb',
    notebook({ cell_type: 'code', source: ['from openai import OpenAI\n', `# ${python}`] }),
  ],
};

describe('a mention is no finding', () => {
  for (const [what, [path, text]] of Object.entries(mentions)) {
    it(`${what} (${path})`, async () => {
      assert.deepEqual((await analyze(path, text)).models, []);
    });
  }

  it('but the same call in code is one', async () => {
    assert.equal((await analyze('a.py', `from openai import OpenAI\n${python}\n`)).models.length, 1);
    assert.equal((await analyze('a.ts', `import OpenAI from "openai";\n${script};\n`)).models.length, 1);
  });
});
