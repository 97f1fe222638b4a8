import assert from 'node:assert/strict';
import { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { sdks } from '../../../src/core/catalogue/sdks/index.generated.ts';
import { readerOf } from '../../../src/core/languages/readers/readers.ts';
import { languageOfPath } from '../../../src/core/languages/registry.ts';
import { NameSet } from '../../../src/core/outline/nameSet.ts';

const catalogue = new Catalogue(sdks);

/** What would be parsed of a text. */
function islandsOf(path: string, text: string): readonly string[] {
  const language = languageOfPath(path);
  assert.ok(language);
  const outline = readerOf(language.id).outline(text);
  const interest = catalogue.interestOf(outline.modules, language.ecosystem === 'npm');
  return outline
    .slice(interest)
    .islands()
    .map((island) => island.text);
}

function modulesOf(path: string, text: string): readonly string[] {
  const language = languageOfPath(path);
  assert.ok(language);
  return readerOf(language.id)
    .outline(text)
    .imports.map(({ module }) => module);
}

describe('a callee in brackets', () => {
  it('is seen to be called in Python', () => {
    const text = 'from openai import OpenAI\n(OpenAI().responses.create)(model="gpt-4.1")\n';
    assert.equal(islandsOf('a.py', text).length, 1);
  });

  for (const callee of [
    '(ai.responses.create as any)',
    '(ai.responses.create satisfies Call)',
    'ai.responses.create!',
  ]) {
    it(`is seen to be called in TypeScript: ${callee}`, () => {
      const text = `import OpenAI from 'openai';\nconst ai = new OpenAI();\n${callee}({ model: 'gpt-4.1' });\n`;
      assert.ok(islandsOf('a.ts', text).some((island) => island.includes(callee)));
    });
  }
});

describe('the islands of a Python text', () => {
  it('are none where it calls nothing that is looked for, however much it imports', () => {
    const text = 'import os\nfrom json import load\n\ndef f():\n    import torch\n    return load(os)\n';
    assert.deepEqual(islandsOf('a.py', text), []);
    assert.deepEqual(modulesOf('a.py', text), ['os', 'json', 'torch']);
  });

  it('hold the call, the heads around it and what it depends on', () => {
    const text = `from openai import OpenAI
MODEL = "gpt-4.1"
OTHER = "gpt-4o"
class Writer:
    """client.responses.create(model=OTHER)"""
    def __init__(self):
        self.client = OpenAI()
        self.lines = []
    def unused(self):
        return self.lines
    def write(self, words):
        # self.client.responses.create()
        print(words)
        if words:
            return self.client.responses.create(model=MODEL)
`;
    assert.deepEqual(islandsOf('a.py', text), [
      'MODEL = "gpt-4.1"\n',
      `class Writer:
    def __init__(self):
        self.client = OpenAI()
    def write(self, words):
        if words:
            return self.client.responses.create(model=MODEL)
`,
    ]);
  });

  it('hold an import that may fail with all that says so', () => {
    const text = 'try:\n    import a\nexcept ImportError:\n    print(1)\n    raise\nelse:\n    b()\n';
    assert.deepEqual(islandsOf('a.py', text), [
      'try:\n    import a\nexcept ImportError:\n    raise\nelse:\n',
    ]);
  });

  it('are the whole where any call may import', () => {
    const text = 'from importlib import import_module as load\nx = 1\nload("a")\n';
    assert.deepEqual(islandsOf('a.py', text), [text]);
  });
});

describe('the islands of a TypeScript text', () => {
  it('are none where it calls nothing that is looked for', () => {
    const text =
      'import a, { type B } from "a";\nexport * from "./c";\nexport function f() { return a(); }\n';
    assert.deepEqual(islandsOf('a.ts', text), []);
    assert.deepEqual(modulesOf('a.ts', text), ['a', './c']);
  });

  it('hold the call without the bodies of other functions, and what it depends on', () => {
    const text = `import OpenAI from "openai";
const MODEL = "gpt-4.1";
const other = { MODEL: 1 };
interface Words { join(): void }
export class Writer {
  private readonly client = new OpenAI();
  log(words: Words): { a: string } { words.join(); return { a: other }; }
  write() {
    const format = (text: string) => { return text; };
    return this.client.responses.create({ model: MODEL, input: format("") });
  }
}
`;
    assert.deepEqual(islandsOf('a.ts', text), [
      'const MODEL = "gpt-4.1";\n',
      `export class Writer {
  private readonly client = new OpenAI();
  log(words: Words): { a: string } {}
  write() {
    const format = (text: string) => { return text; };
    return this.client.responses.create({ model: MODEL, input: format("") });
  }
}
`,
    ]);
  });

  it('know strings, templates, regular expressions and elements from code', () => {
    const text = `import { generateText } from "ai";
const a = "generateText({";
const b = \`generateText({ \${1} {\`;
const c = /generateText\\({["'\`]/;
const d = <p title="generateText({">Don't {1} generateText({</p>;
// generateText({
function e() { return 1; }
`;
    assert.deepEqual(islandsOf('a.tsx', text), []);
  });

  it('hold what loads a module by a call', () => {
    const text = 'const a = 1;\nconst b = require("b");\nfunction f() { return import("c"); }\n';
    assert.deepEqual(islandsOf('a.js', text), [
      'const b = require("b");\n',
      'function f() { return import("c"); }\n',
    ]);
  });

  it("are the whole where `require` is the text's own", () => {
    const text = 'const a = 1;\nfunction require() {}\nrequire("b");\n';
    assert.deepEqual(islandsOf('a.js', text), [text]);
  });
});

describe('the extent of what calls something of interest', () => {
  const ofNoInterest = { names: new NameSet([]), globals: [], knowsModule: () => false };

  for (const [what, path, text, isMore] of [
    ['a call in Python', 'a.py', 'from .models import Mine\nMine.from_pretrained(NAME)\n', true],
    [
      'a call in a docstring',
      'a.py',
      '"""\n>>> Mine.from_pretrained(NAME)\n"""\nimport os\nos.getcwd()\n',
      false,
    ],
    ['a call of another module', 'a.py', 'import other\nother.from_pretrained(NAME)\n', false],
    ['a call in TypeScript', 'a.ts', 'import { mine } from "./mine";\nmine.from_pretrained(name);\n', true],
    [
      'a call in a comment',
      'a.ts',
      'import { mine } from "./mine";\n// mine.from_pretrained(name)\nmine();\n',
      false,
    ],
  ] as const) {
    it(`is ${isMore ? 'more' : 'the same'} with ${what}`, () => {
      const language = languageOfPath(path);
      assert.ok(language);
      const outline = readerOf(language.id).outline(text);
      const wider = {
        ...ofNoInterest,
        names: new NameSet(['from_pretrained']),
        knowsModule: (module: string) => module === '.models',
      };
      assert.equal(outline.extent(wider) > outline.extent(ofNoInterest), isMore);
    });
  }
});
