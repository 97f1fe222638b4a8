import assert from 'node:assert/strict';
import { nodeAt } from '../../../src/core/dataFiles/dataNode.ts';
import { readData } from '../../../src/core/dataFiles/readData.ts';
import { nowhere, type Elsewhere } from '../../../src/core/facts/elsewhere.ts';
import { valuesIn } from './values.ts';

const yaml = 'llm: {model: m1, n: [a, b]}\nnone:\n';
const contents: Readonly<Record<string, string>> = {
  'c.json': '{"model": "m1", "llm": {"model": "m2", "list": ["a", {"b": "c"}]}, "number": 1, "key": "model"}',
  'conf/c.yaml': yaml,
  'conf/d.yaml': 'other: {}\n',
  'c.toml': '[llm]\nmodel = "m1"\n',
  'c.ini': '[llm]\nmodel = m1\n',
  '.env': 'MODEL=m1\n',
};

/** Answers from `contents`, whatever a path is relative to. */
const files: Elsewhere = {
  ...nowhere,
  contentOf(file, keys, format) {
    const text = contents[file.path];
    const root = text === undefined ? undefined : readData(file.path, text, format);
    if (!root) return undefined;
    const node = nodeAt(root, keys);
    if (!node) return [];
    if (node.kind === 'literal') return [{ kind: 'literal', value: node.value }];
    return [
      node.kind === 'text'
        ? { kind: 'text', text: node.text, origin: 'config-file', steps: [] }
        : { kind: 'unknown' },
    ];
  },
};

type Case = readonly [title: string, text: string, expected: readonly string[]];

const m1 = ['"m1" (config-file)'];
const m2 = ['"m2" (config-file)'];

const python: readonly Case[] = [
  ['an open file', 'import json\nc = json.load(open("c.json"))\nuse(c["model"])', m1],
  [
    'a file in a with',
    'import json\nwith open("c.json", "r") as f:\n  c = json.load(f)\nuse(c["llm"]["model"])',
    m2,
  ],
  ['text that was read', 'import json\nuse(json.loads(open("c.json").read())["model"])', m1],
  [
    'a path',
    'from pathlib import Path\nimport json\nuse(json.loads(Path("c.json").read_text())["model"])',
    m1,
  ],
  [
    'a path that is opened',
    'from pathlib import Path\nimport json\nwith Path("c.json").open() as f:\n  c = json.load(f)\nuse(c["model"])',
    m1,
  ],
  [
    'a joined path',
    'import os, json\np = os.path.join("conf", "c.yaml")\nimport yaml\nuse(yaml.safe_load(open(p))["llm"]["model"])',
    m1,
  ],
  ['get', 'import json\nc = json.load(open("c.json"))\nuse(c.get("model"))', m1],
  [
    'get with a default that is not needed',
    'import json\nc = json.load(open("c.json"))\nuse(c.get("model", "x"))',
    m1,
  ],
  ['get with a default', 'import json\nc = json.load(open("c.json"))\nuse(c.get("other", "x"))', ['"x"']],
  ['get in get', 'import json\nc = json.load(open("c.json"))\nuse(c.get("llm", {}).get("model", "x"))', m2],
  [
    'get in get with a default',
    'import json\nc = json.load(open("c.json"))\nuse(c.get("other", {}).get("model", "x"))',
    ['"x"'],
  ],
  [
    'get in get with a default inside',
    'import json\nc = json.load(open("c.json"))\nuse(c.get("other", {"model": "y"}).get("model", "x"))',
    ['"y"'],
  ],
  ['or', 'import json\nc = json.load(open("c.json"))\nuse(c.get("other") or "x")', ['"x"']],
  ['or that is not needed', 'import json\nc = json.load(open("c.json"))\nuse(c.get("model") or "x")', m1],
  [
    'a condition',
    'import json\nc = json.load(open("c.json"))\nuse(c["model"] if y else "x")',
    ['"m1" (config-file)', '"x"'],
  ],
  [
    'an index',
    'import json\nc = json.load(open("c.json"))\nuse(c["llm"]["list"][1]["b"])',
    ['"c" (config-file)'],
  ],
  ['a key that is looked up', 'import json\nc = json.load(open("c.json"))\nuse(c[c["key"]])', m1],
  [
    'a part',
    'import json\nc = json.load(open("c.json"))\nuse(f"x/{c[\'model\']}")',
    ['"x/m1" (config-file)'],
  ],
  ['a number', 'import json\nuse(json.load(open("c.json"))["number"])', ['1']],
  ['what is not there', 'import json\nuse(json.load(open("c.json"))["other"])', ['null']],
  ['a parameter’s default', 'import json\ndef load(p="c.json"):\n  use(json.load(open(p))["model"])', m1],
  [
    'YAML',
    'import yaml\nwith open("conf/c.yaml") as f:\n  c = yaml.load(f, Loader=yaml.SafeLoader)\nuse(c["llm"]["model"])',
    m1,
  ],
  [
    'TOML',
    'import tomllib\nwith open("c.toml", "rb") as f:\n  c = tomllib.load(f)\nuse(c["llm"]["model"])',
    m1,
  ],
  ['TOML by its path', 'import toml\nuse(toml.load("c.toml")["llm"]["model"])', m1],
  ['OmegaConf', 'from omegaconf import OmegaConf\nuse(OmegaConf.load("conf/c.yaml").llm.model)', m1],
  [
    'merged data',
    'from omegaconf import OmegaConf\nc = OmegaConf.merge(OmegaConf.load("conf/c.yaml"), OmegaConf.load("conf/d.yaml"), OmegaConf.from_cli())\nuse(c.llm.model)\n',
    m1,
  ],
  [
    'merged data of which the last has it',
    'from omegaconf import OmegaConf\nc = OmegaConf.merge(OmegaConf.load("conf/d.yaml"), OmegaConf.load("conf/c.yaml"))\nuse(c.llm.model)\n',
    m1,
  ],
  [
    'data merged with what is not known',
    'from omegaconf import OmegaConf\nc = OmegaConf.merge(OmegaConf.load("conf/d.yaml"), x)\nuse(c.llm.model)\n',
    ['omegaconf.OmegaConf.merge().llm.model'],
  ],
  [
    'a parser',
    'import configparser\nc = configparser.ConfigParser()\nc.read("c.ini")\nuse(c["llm"]["model"])',
    m1,
  ],
  [
    'a parser’s get',
    'from configparser import ConfigParser\nc = ConfigParser()\nc.read("c.ini")\nuse(c.get("llm", "model"))',
    m1,
  ],
  [
    'a parser’s get with a fallback',
    'import configparser\nc = configparser.ConfigParser()\nc.read("c.ini")\nuse(c.get("llm", "other", fallback="x"))',
    ['"x"'],
  ],
  [
    'a parser’s section',
    'import configparser\nc = configparser.ConfigParser()\nc.read("c.ini")\nuse(c["llm"].get("other", "x"))',
    ['"x"'],
  ],
  [
    'a parser that reads something else',
    'import configparser\nc = configparser.ConfigParser()\nd = configparser.ConfigParser()\nd.read("c.ini")\nuse(c["llm"]["model"])',
    ['configparser.ConfigParser()[llm][model]'],
  ],
  ['dotenv_values', 'from dotenv import dotenv_values\nuse(dotenv_values()["MODEL"])', m1],
  [
    'dotenv_values of a path',
    'from dotenv import dotenv_values\nuse(dotenv_values(".env").get("MODEL"))',
    m1,
  ],
  [
    'a namespace',
    'import json\nfrom types import SimpleNamespace\nc = SimpleNamespace(**json.load(open("c.json")))\nuse(c.model)',
    m1,
  ],
  [
    'a box',
    'import yaml\nfrom box import Box\nc = Box(yaml.safe_load(open("conf/c.yaml")))\nuse(c.llm.model)',
    m1,
  ],
  [
    'data on an object',
    'import json\nclass A:\n  def __init__(self):\n    self.c = json.load(open("c.json"))\n  def f(self):\n    use(self.c["model"])',
    m1,
  ],

  [
    'a path beside the file',
    'from pathlib import Path\nuse(Path(__file__).parent / "a" / "c.json")',
    ['named ./a/c.json'],
  ],
  [
    'a path above the file',
    'from pathlib import Path\nuse(Path(__file__).resolve().parent.parent.joinpath("c.json"))',
    ['named ./../c.json'],
  ],
  [
    'one of the parents',
    'from pathlib import Path\nuse(Path(__file__).parents[1] / "c.json")',
    ['named ./../c.json'],
  ],
  [
    'os.path',
    'import os\nuse(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "c.json"))',
    ['named ./../c.json'],
  ],
  [
    'a template of a path',
    'import os\nD = os.path.dirname(__file__)\nuse(f"{D}/c.json")',
    ['named ./c.json'],
  ],
  [
    'a path and text behind it',
    'import os\nD = os.path.dirname(__file__)\nuse(D + "/a/c.json")',
    ['named ./a/c.json'],
  ],
  [
    'the working folder',
    'import os\nfrom pathlib import Path\nuse(open(os.getcwd() + "/c.json"))\nuse(open(Path.cwd() / "c.json"))',
    ['read c.json'],
  ],
  ['a path that is text', 'from pathlib import Path\nuse(Path("a") / "b")', ['"a/b"']],
  ['an absolute path', 'from pathlib import Path\nuse(Path("/a") / "b")', ['"/a/b"']],

  ['a number that is divided', 'use(4 / 2)', ['?']],
  ['an absolute data file', 'import json\nuse(json.load(open("/etc/c.json"))["model"])', ['?']],
  ['a path that is not known', 'import json\nuse(json.load(open(p))["model"])', ['?']],
  [
    'a path that may be another',
    'import json\nuse(json.load(open(p or "c.json"))["model"])',
    ['"m1" (config-file)', '?'],
  ],
  ['JSON text that is no path', 'import json\nuse(json.loads("c.json")["model"])', ['?']],
  ['a path that was not opened', 'import json\nuse(json.load("c.json")["model"])', ['?']],
  ['an own open', 'import json\ndef open(p): pass\nuse(json.load(open("c.json"))["model"])', ['?']],
  [
    'a method that is not known',
    'import json\nuse(json.load(open("c.json"))["model"].replace("1", "2"))',
    ['?'],
  ],
  [
    'a file that is not known',
    'import json\nuse(json.load(open("other.json"))["model"])',
    ['loaded other.json json [model]'],
  ],
];

const typescript: readonly Case[] = [
  ['an import', 'import c from "./c.json"; use(c.model)', ['"m1" (config-file)']],
  ['an import of names', 'import { llm } from "./c.json"; use(llm.model)', m2],
  ['an import of everything', 'import * as c from "./c.json"; use(c["llm"].list[0])', ['"a" (config-file)']],
  ['require', 'const c = require("./c.json"); use(c.llm.model)', m2],
  ['destructured require', 'const { llm: { model } } = require("./c.json"); use(model)', m2],
  ['a default', 'import c from "./c.json"; use(c.other ?? "x"); ', ['"x"']],
  ['a default that is not needed', 'import c from "./c.json"; use(c.model || "x")', m1],
  [
    'a destructured default',
    'import c from "./c.json"; const { model = "x", other = "y" } = c; use(model)',
    m1,
  ],
  [
    'readFileSync',
    'import fs from "fs"; const c = JSON.parse(fs.readFileSync("c.json", "utf8")); use(c.model)',
    m1,
  ],
  [
    'readFile',
    'import { readFile } from "node:fs/promises"; const c = JSON.parse(await readFile("c.json", "utf8")); use(c.model)',
    m1,
  ],
  ['a buffer', 'const fs = require("fs"); use(JSON.parse(fs.readFileSync("c.json").toString()).model)', m1],
  [
    'YAML',
    'import * as yaml from "js-yaml"; import * as fs from "node:fs"; const c = yaml.load(fs.readFileSync("conf/c.yaml", "utf8")) as Config; use(c.llm.model)',
    m1,
  ],
  [
    'TOML',
    'import { parse } from "smol-toml"; import fs from "node:fs"; use(parse(fs.readFileSync("c.toml", "utf8")).llm.model)',
    m1,
  ],
  [
    'a path beside the file',
    'import path from "path"; use(path.join(__dirname, "../c.json"))',
    ['named ./../c.json'],
  ],
  [
    'a resolved path',
    'import path from "path"; use(path.resolve(__dirname, "a", "c.json"))',
    ['named ./a/c.json'],
  ],
  [
    'a resolved text',
    'import { resolve } from "node:path"; import fs from "fs"; use(fs.readFileSync(resolve("c.json")))',
    ['read c.json'],
  ],
  [
    'a URL',
    'import { readFileSync } from "fs"; use(readFileSync(new URL("./c.json", import.meta.url)))',
    ['read ./c.json'],
  ],
  [
    'a path of a URL',
    'import path from "path"; import { fileURLToPath } from "url"; const d = path.dirname(fileURLToPath(import.meta.url)); use(path.join(d, "c.json"))',
    ['named ./c.json'],
  ],
  ['a template', 'import fs from "fs"; use(fs.readFileSync(`${__dirname}/c.json`))', ['read ./c.json']],
  [
    'the working folder',
    'import path from "path"; import fs from "fs"; use(fs.readFileSync(path.join(process.cwd(), "c.json")))',
    ['read c.json'],
  ],
  ['Deno', 'use(JSON.parse(await Deno.readTextFile("c.json")).model)', m1],
  ['Bun', 'const c = await Bun.file("c.json").json(); use(c.model)', m1],

  [
    'an own JSON',
    'const JSON = other; import fs from "fs"; use(JSON.parse(fs.readFileSync("c.json")).model)',
    ['other.parse().model'],
  ],
  ['JSON text that is no path', 'use(JSON.parse("c.json").model)', ['?']],
  [
    'an answer of a server',
    'const c = await (await fetch("c.json")).json(); use(c.model)',
    ['fetch().json().model'],
  ],
  ['a package’s data', 'import c from "pkg/c.json"; use(c.model)', ['pkg/c.json#default.model']],
];

for (const [language, path, cases] of [
  ['Python', 'a.py', python],
  ['TypeScript', 'a.ts', typescript],
] as const) {
  describe(`data files that ${language} loads`, () => {
    for (const [title, text, expected] of cases) {
      it(title, async () => {
        for (const values of await valuesIn(path, text, files)) assert.deepEqual(values, expected);
      });
    }
  });
}
