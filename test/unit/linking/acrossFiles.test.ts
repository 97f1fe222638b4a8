import assert from 'node:assert/strict';
import { linked, LinkedTestFolder } from './linkedFolder.ts';

const llm = 'from openai import OpenAI\nclient = OpenAI()\n';
const call = (model: string): string => `client.chat.completions.create(model=${model})\n`;
const createTs = (client: string, model: string): string =>
  `${client}.chat.completions.create({ model: ${model} });\n`;

type Case = readonly [title: string, files: Readonly<Record<string, string>>, expected: readonly string[]];

const python: readonly Case[] = [
  [
    'a constant of a module beside it',
    { 'config.py': 'MODEL = "m"\n', 'a.py': `from config import MODEL\n${llm}${call('MODEL')}` },
    ['a.py:4 m [cross-file-constant]'],
  ],
  [
    'a constant by a relative import, under another name',
    {
      'app/__init__.py': '',
      'app/config.py': 'MODEL = "m"\n',
      'app/a.py': `from .config import MODEL as name\n${llm}${call('name')}`,
    },
    ['app/a.py:4 m [cross-file-constant]'],
  ],
  [
    'a module itself',
    {
      'app/config.py': 'MODELS = {"a": "x", "b": "y"}\n',
      'app/a.py': `from app import config\nimport app.config\n${llm}${call('config.MODELS["b"]')}${call('app.config.MODELS["a"]')}`,
    },
    ['app/a.py:5 y [cross-file-constant]', 'app/a.py:6 x [cross-file-constant]'],
  ],
  [
    'a src layout',
    {
      'src/app/config.py': 'MODEL = "m"\n',
      'tests/test_a.py': `from app.config import MODEL\n${llm}${call('MODEL')}`,
    },
    ['tests/test_a.py:4 m [cross-file-constant]'],
  ],
  [
    'what a package passes on, by name and by star, before a module of that name',
    {
      'app/__init__.py': '',
      'app/conf/__init__.py': 'from .settings import settings\nfrom .names import *\n',
      'app/conf/settings.py': 'settings = "m"\n',
      'app/conf/names.py': 'NAME = "n"\n',
      'app/a.py': `from .conf import settings, NAME\n${llm}${call('settings')}${call('NAME')}`,
    },
    ['app/a.py:4 m [cross-file-constant]', 'app/a.py:5 n [cross-file-constant]'],
  ],
  [
    'pieces of a name in three files',
    {
      'one.py': 'ORG = "org"\n',
      'two.py': 'from one import ORG\nFULL = f"{ORG}/m"\n',
      'a.py': 'from two import FULL\nfrom transformers import AutoModel\nAutoModel.from_pretrained(FULL)\n',
    },
    ['a.py:3 org/m [cross-file-constant]'],
  ],
  [
    'a client made in another file, in a file that imports no SDK',
    { 'llm.py': llm, 'a.py': `from llm import client\n${call('"m"')}` },
    ['a.py:2 m [literal]'],
  ],
  [
    'a client that a package passes on',
    {
      'app/__init__.py': '',
      'app/llm/__init__.py': 'from .client import client\n',
      'app/llm/client.py': llm,
      'app/a.py': `from .llm import client\n${call('"m"')}`,
    },
    ['app/a.py:2 m [literal]'],
  ],
  [
    'the default of the environment in another file',
    {
      'config.py': 'import os\nMODEL = os.getenv("M", "m")\n',
      'a.py': `from config import MODEL\n${llm}${call('MODEL')}`,
    },
    ['a.py:4 m [env-default]'],
  ],
  [
    'one of several',
    {
      'config.py': 'import x\nif x.y:\n    MODEL = "a"\nelse:\n    MODEL = "b"\n',
      'a.py': `from config import MODEL\n${llm}${call('MODEL')}`,
    },
    ['a.py:4 a|b [unresolvable]'],
  ],
  [
    'files that import each other in a circle',
    {
      'b.py': 'from c import MODEL\n',
      'c.py': 'from b import MODEL\n',
      'a.py': `from b import MODEL\n${llm}${call('MODEL')}`,
    },
    ['a.py:4 - [unresolvable]'],
  ],
  [
    'a name that a module does not have',
    { 'config.py': 'OTHER = "m"\n', 'a.py': `from config import MODEL\n${llm}${call('MODEL')}` },
    ['a.py:4 - [unresolvable]'],
  ],
  [
    'a module of another name below another folder',
    { 'other/config.py': 'MODEL = "m"\n', 'app/a.py': `from config import MODEL\n${llm}${call('MODEL')}` },
    ['app/a.py:4 - [unresolvable]'],
  ],
  [
    'a wrapper of one’s own, which is no finding',
    {
      'llm.py': `${llm}def complete(text):\n    return ${call('"m"')}`,
      'a.py': 'from llm import complete\ncomplete("hello")\n',
    },
    ['llm.py:4 m [literal]'],
  ],
  [
    'an object of one’s own whose method is named as an SDK’s',
    {
      'store.py':
        'from openai import OpenAI\nclass Store:\n    def create(self, model): pass\nstore = Store()\n',
      'a.py': 'from store import store\nstore.chat.completions.create(model="m")\n',
    },
    [],
  ],
  [
    'what the one call of a constructor in another file gives',
    {
      'worker.py': `${llm}class Worker:\n    def __init__(self, model):\n        self.model = model\n    def run(self):\n        ${call('self.model')}`,
      'app.py': 'from worker import Worker\nWorker("m")\n',
    },
    ['worker.py:7 m [function-parameter-default]'],
  ],
  [
    'what the calls of a function in other files give, as candidates where they differ',
    {
      'ask.py': `${llm}def ask(question, model):\n    ${call('model')}`,
      'a.py': 'from ask import ask\nask("?", model="x")\n',
      'b.py': 'import ask\nask.ask("?", "y")\n',
    },
    ['ask.py:4 x|y [unresolvable]'],
  ],
  [
    'no further where the folder has an SDK of its own and only the standard library knows what it gives back',
    {
      'diffusers/__init__.py':
        'from collections import OrderedDict\nKNOWN = OrderedDict()\nclass AutoPipelineForText2Image:\n    @classmethod\n    def from_pretrained(cls, name):\n        return KNOWN.get(name).from_pretrained(name)\n',
      'a.py':
        'from diffusers import AutoPipelineForText2Image\npipe = AutoPipelineForText2Image.from_pretrained("a/b")\npipe.load_lora_weights("c/d")\n',
    },
    ['a.py:2 a/b [literal]', 'a.py:3 c/d [literal]'],
  ],
  [
    'no name where one of the calls in other files is not known',
    {
      'ask.py': `${llm}def ask(model):\n    ${call('model')}`,
      'a.py': 'from ask import ask\nask(input())\n',
    },
    ['ask.py:4 - [unresolvable]'],
  ],
  [
    'the default before what another file gives for some call',
    {
      'ask.py': `${llm}def ask(model="d"):\n    ${call('model')}`,
      'a.py': 'from ask import ask\nask("x")\n',
    },
    ['ask.py:4 d [function-parameter-default]'],
  ],
  [
    'what other files give to a method, and not to one of the same name',
    {
      'worker.py': `${llm}class Worker:\n    def run(self, model):\n        ${call('model')}`,
      'other.py': `${llm}class Other:\n    def run(self, model):\n        ${call('model')}`,
      'app.py': 'from worker import Worker\nfrom other import Other\nworker = Worker()\nworker.run("m")\n',
    },
    ['other.py:5 - [unresolvable]', 'worker.py:5 m [function-parameter-default]'],
  ],
];

const typescript: readonly Case[] = [
  [
    'a constant, under another name, of a path that says .js',
    {
      'config.ts': 'export const MODEL = "m";\n',
      'a.ts': `import { MODEL as name } from "./config.js";\nimport OpenAI from "openai";\n${createTs('new OpenAI()', 'name')}`,
    },
    ['a.ts:3 m [cross-file-constant]'],
  ],
  [
    'a default export: a name, a value, and a module of CommonJS',
    {
      'one.ts': 'const config = { model: "x" };\nexport default config;\n',
      'two.ts': 'export default { model: "y" };\n',
      'three.js': 'module.exports = { model: "z" };\n',
      'a.ts': `import one from "./one";\nimport two from "./two";\nimport three from "./three";\nimport OpenAI from "openai";\nconst c = new OpenAI();\n${createTs('c', 'one.model')}${createTs('c', 'two.model')}${createTs('c', 'three.model')}`,
    },
    ['a.ts:6 x [cross-file-constant]', 'a.ts:7 y [cross-file-constant]', 'a.ts:8 z [cross-file-constant]'],
  ],
  [
    'names that are exported by a list, passed on and gathered',
    {
      'names.ts': 'const a = "x";\nexport { a as A };\nexport const B = "y";\n',
      'index.ts':
        'export * from "./names";\nexport { B as C } from "./names";\nexport * as all from "./names";\n',
      'a.ts': `import { A, C, all } from ".";\nimport OpenAI from "openai";\nconst c = new OpenAI();\n${createTs('c', 'A')}${createTs('c', 'C')}${createTs('c', 'all.B')}`,
    },
    ['a.ts:4 x [cross-file-constant]', 'a.ts:5 y [cross-file-constant]', 'a.ts:6 y [cross-file-constant]'],
  ],
  [
    'the alias of a tsconfig, the imports of a package.json, and a package of the workspace',
    {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'package.json': '{ "name": "root", "imports": { "#lib/*": "./lib/*" } }',
      'src/one.ts': 'export const ONE = "x";\n',
      'lib/two.js': 'export const TWO = "y";\n',
      'packages/names/package.json': '{ "name": "@me/names" }',
      'packages/names/src/index.ts': 'export const THREE = "z";\n',
      'src/a.ts': `import { ONE } from "@/one";\nimport { TWO } from "#lib/two.js";\nimport { THREE } from "@me/names";\nimport OpenAI from "openai";\nconst c = new OpenAI();\n${createTs('c', 'ONE')}${createTs('c', 'TWO')}${createTs('c', 'THREE')}`,
    },
    [
      'src/a.ts:6 x [cross-file-constant]',
      'src/a.ts:7 y [cross-file-constant]',
      'src/a.ts:8 z [cross-file-constant]',
    ],
  ],
  [
    'a client made in another file, in a file that imports no SDK',
    {
      'llm.ts': 'import OpenAI from "openai";\nexport const client = new OpenAI();\n',
      'a.ts': `import { client } from "./llm";\n${createTs('client', '"m"')}`,
    },
    ['a.ts:2 m [literal]'],
  ],
  [
    'a provider of the folder itself, which goes by its name wherever it is used',
    {
      'package.json': '{ "workspaces": ["packages/*"] }',
      'packages/azure/package.json': '{ "name": "@ai-sdk/azure" }',
      'packages/azure/src/index.ts':
        'import { ResponsesModel } from "@other/model";\nexport function createAzure() {\n  return (id: string) => new ResponsesModel(id);\n}\n',
      'app/a.ts':
        'import { createAzure } from "@ai-sdk/azure";\nimport { generateText } from "ai";\nvoid generateText({ model: createAzure()("m") });\n',
    },
    ['app/a.ts:3 m [literal]'],
  ],
  [
    'a type of that name, and a name that nothing exports',
    {
      'config.ts': 'export type MODEL = "m";\nconst other = "x";\n',
      'a.ts': `import { MODEL, nothing } from "./config";\nimport OpenAI from "openai";\n${createTs('new OpenAI()', 'MODEL')}${createTs('new OpenAI()', 'nothing')}`,
    },
    ['a.ts:3 - [unresolvable]', 'a.ts:4 - [unresolvable]'],
  ],
];

describe('names that lead into other files', () => {
  for (const [language, cases] of [
    ['Python', python],
    ['TypeScript', typescript],
  ] as const) {
    for (const [title, files, expected] of cases) {
      it(`are followed in ${language}: ${title}`, async () => {
        assert.deepEqual(await linked(files), expected);
      });
    }
  }

  it('are followed to a provider by the endpoint of a client in another file', async () => {
    const files = {
      'llm.py': 'from openai import OpenAI\nclient = OpenAI(base_url="https://api.groq.com/openai/v1")\n',
      'a.py': `from llm import client\n${call('"m"')}`,
    };
    const folder = await new LinkedTestFolder(files).scan();
    assert.equal(folder.findings().get('a.py')?.[0]?.provider, 'groq');
  });

  it('have the steps in other files as evidence', async () => {
    const files = {
      'one.py': 'ORG = "org"\n',
      'two.py': '\nfrom one import ORG\nNAME = ORG\n',
      'a.py': `from two import NAME\n${llm}${call('NAME')}`,
    };
    const folder = await new LinkedTestFolder(files).scan();
    const steps = folder.findings().get('a.py')?.[0]?.evidence ?? [];
    assert.deepEqual(
      steps.map(({ file, text, range }) => `${file ?? ''}:${range.start.line + 1} ${text}`),
      [
        ':3 client = OpenAI()',
        ':2 from openai import OpenAI',
        ':1 from two import NAME',
        'two.py:3 NAME = ORG',
        'two.py:2 from one import ORG',
        'one.py:1 ORG = "org"',
      ],
    );
  });

  it('do not carry a key out of the file that it is written in', async () => {
    const key = `sk-proj-${'a1B2'.repeat(12)}`;
    const files = {
      'llm.py': `from openai import OpenAI\nKEY = "${key}"\nclient = OpenAI(api_key=KEY)\n`,
      'a.py': `from llm import client, KEY\n${call('KEY')}`,
    };
    const folder = await new LinkedTestFolder(files).scan();
    assert.ok(!JSON.stringify([...folder.findings()]).includes(key));
  });
});
