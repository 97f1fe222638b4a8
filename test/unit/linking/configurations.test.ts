import assert from 'node:assert/strict';
import { linked } from './linkedFolder.ts';

const llm = 'from openai import OpenAI\nclient = OpenAI()\n';
const call = (model: string): string => `client.chat.completions.create(model=${model})\n`;

type Case = readonly [title: string, files: Readonly<Record<string, string>>, expected: readonly string[]];

const cases: readonly Case[] = [
  [
    'options that another file declares',
    {
      'options.py':
        'import argparse\ndef parse():\n  p = argparse.ArgumentParser()\n  p.add_argument("--model", default="m")\n  return p.parse_args()\n',
      'a.py': `from options import parse\nargs = parse()\n${llm}${call('args.model')}`,
    },
    ['a.py:5 m [function-parameter-default]'],
  ],
  [
    'data in a file of a name that is also that of another format',
    {
      'config.yaml': 'model: m\n',
      'a.py': `import yaml\nconfig = yaml.safe_load(open("config.yaml"))\n${llm}${call('config["model"]')}`,
    },
    ['a.py:5 m [config-file]'],
  ],
  [
    'options that are handed to another file',
    {
      'main.py':
        'import argparse\nfrom a import run\np = argparse.ArgumentParser()\np.add_argument("--model", default="m")\nrun(p.parse_args())\n',
      'a.py': `${llm}def run(args):\n  ${call('args.model')}`,
    },
    ['a.py:4 m [function-parameter-default]'],
  ],
  [
    'an object that is handed to another file, as a field of its maker',
    {
      'conf.py':
        'from dataclasses import dataclass\n@dataclass\nclass Config:\n  model: str = "m"\n  other: int = 1\n',
      'main.py':
        'from a import Runner\nfrom conf import Config\nclass App:\n  def __init__(self):\n    self.config = Config()\n    self.name = "n"\n    Runner(self, self.config)\n',
      'a.py': `${llm}class Runner:\n  def __init__(self, app, config):\n    self.config = config\n    ${call('app.name')}    ${call('app.config.model')}  def run(self):\n    ${call('self.config.model')}`,
    },
    ['a.py:6 n [cross-file-constant]', 'a.py:7 m [cross-file-constant]', 'a.py:9 m [cross-file-constant]'],
  ],
  [
    'a configuration that refers to itself',
    {
      'conf/config.yaml':
        'org: o\nfull: ${org}/${.name}\nname: ${model.base}\nmodel:\n  base: m\n  same: ${.base}\n  loop: ${model.loop}\n  env: ${oc.env:X}\n',
      'a.py': `import hydra\n${llm}@hydra.main(config_path="conf", config_name="config")\ndef f(c):\n  ${call('c.full')}  ${call('c.model.same')}  ${call('c.model.loop')}  ${call('c.model.env')}`,
    },
    [
      'a.py:6 o/m [function-parameter-default]',
      'a.py:7 m [function-parameter-default]',
      'a.py:8 - [unresolvable]',
      'a.py:9 - [unresolvable]',
    ],
  ],
];

describe('a configuration in another file', () => {
  for (const [title, files, expected] of cases) {
    it(`is known by ${title}`, async () => {
      assert.deepEqual(await linked(files), expected);
    });
  }
});
