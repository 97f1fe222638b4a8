import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Choices } from '../../differential/choices.ts';
import { pythonProgram } from '../../differential/pythonPrograms.ts';
import { differencesOf, readBothWays } from '../../differential/readings.ts';
import { typescriptProgram } from '../../differential/typescriptPrograms.ts';

const programs = [
  { path: 'a.py', program: pythonProgram },
  { path: 'a.ts', program: typescriptProgram },
  { path: 'a.tsx', program: typescriptProgram },
] as const;

/** The same programs each time, unless more are asked for: those are new ones. */
const runs = process.env['SHADOWLIGHT_RUNS'];

describe('islands and the whole tree', function () {
  // As many programs as are asked for take as long as they take.
  this.timeout(runs === undefined ? 60_000 : 0);

  for (const { path, program } of programs) {
    it(`say the same of random programs: ${path}`, async () => {
      let parsed = 0;
      let findings = 0;
      const numbers = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 400 });
      await fc.assert(
        fc.asyncProperty(numbers, async (list) => {
          const text = program(new Choices(list), path.endsWith('x'));
          const readings = await readBothWays(path, text);
          assert.ok(readings);
          if (readings.isBroken) return;
          parsed++;
          findings += readings.byTree.models.length + readings.byTree.imports.length;
          assert.deepEqual(differencesOf(readings), [], text);
        }),
        runs === undefined ? { numRuns: 300, seed: 1 } : { numRuns: Number(runs) },
      );
      // Programs that do not parse, or say nothing, prove nothing.
      assert.ok(parsed > 250 && findings > 500, `${parsed} programs, ${findings} findings`);
    });
  }

  /** Texts in which what is left out decides about what is not. */
  const examples: Readonly<Record<string, readonly [path: string, text: string]>> = {
    'an import behind an element with type arguments': [
      'a.tsx',
      'expectType<JSX.Element>(<Comp<string, (a: 1) => void> message="1" />);\nf(<List<\'>\'> items={[1]}>it\'s</List>);\nimport type { B } from "vue";\n',
    ],
    'a function that is called by another name than its own': [
      'a.ts',
      'var load = (a ? b : (function model() { return "gpt-4.1"; }));\nvoid fetch("https://api.openai.com/v1/chat/completions", { body: JSON.stringify({ model: load() }) });\n',
    ],
    'a function that was given another name': [
      'a.py',
      'from openai import OpenAI\n\ndef model():\n    return "gpt-4.1"\n\nload = model\nOpenAI().responses.create(model=load())\n',
    ],
    'a name that the body of a function declares, in its parameters': [
      'a.ts',
      'import OpenAI from "openai";\nvar client = new OpenAI();\nfunction f(a = client.responses.create({ model: "o3" })) {\n  function client() {}\n}\n',
    ],
    'everything imported in a branch': [
      'a.py',
      'while x:\n    from transformers import *\npipeline("text-generation", model="a/b")\n',
    ],
    'a function that is entered for another line': [
      'a.py',
      'from openai import OpenAI\ndef f():\n    model = "o3"\n    c = OpenAI()\n    def g():\n        nonlocal c\n        c.responses.create(model=model)\n',
    ],
    'a name of a method that is entered after the name was asked for': [
      'a.py',
      'from openai import OpenAI\ny = "o3"\nclass A:\n    def set(self):\n        y = "gpt-4.1"\n        self.model = y\n    def f(self):\n        OpenAI().responses.create(model=self.model, x=y)\n',
    ],
    'a decorator that takes the object away': [
      'a.py',
      'from openai import OpenAI\nclass A:\n    model = "o3"\n    @staticmethod\n    def f(self):\n        OpenAI().responses.create(model=self.model)\n',
    ],
    'what a constructor gives to that of a library': [
      'a.ts',
      'import { ChatOpenAI } from "@langchain/openai";\nexport class Own extends ChatOpenAI<Options> {\n  constructor() {\n    super({ model: "o3" });\n  }\n}\n',
    ],
    'an import with a statement behind it': [
      'a.ts',
      "import { generateText as a } from 'ai'\n({ a } = fetch('https://api.openai.com/v1/chat/completions', { method: 'POST' }));\n",
    ],
    'what `with` binds, of something with a name': [
      'a.py',
      'import pickle\nmodel_path = "model.pkl"\nwith open(model_path, "rb") as f:\n    model = pickle.load(f)\n',
    ],
    'options of a command line, as a dictionary': [
      'a.py',
      'import argparse\nfrom openai import OpenAI\nparser = argparse.ArgumentParser()\nparser.add_argument("--model", default="o3")\nargs = vars(parser.parse_args())\nOpenAI().responses.create(model=args["model"])\n',
    ],
    'a walrus in a default': [
      'a.py',
      'from openai import OpenAI\nclient = OpenAI()\ndef f(a=(client := "x")):\n    pass\nclient.responses.create(model="o3")\n',
    ],
  };

  for (const [what, [path, text]] of Object.entries(examples)) {
    it(`say the same of ${what}`, async () => {
      const readings = await readBothWays(path, text);
      assert.ok(readings && !readings.isBroken);
      assert.ok(readings.byTree.models.length + readings.byTree.imports.length > 0);
      assert.deepEqual(differencesOf(readings), []);
    });
  }
});
