import assert from 'node:assert/strict';
import { valuesIn } from './values.ts';

const parser = 'import argparse\nparser = argparse.ArgumentParser()\n';
const option = (written: string): string => `parser.add_argument(${written})\n`;
const parsed = 'args = parser.parse_args()\n';

/** What the argument of the only `use(…)` stands for; several are possible values. */
const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['a default', `${parser}${option('"--model", default="a"')}${parsed}use(args.model)`, ['"a" (parameter)']],
  [
    'the long name of two, with dashes',
    `${parser}${option('"-m", "--base-model", default="a"')}${parsed}use(args.base_model)`,
    ['"a" (parameter)'],
  ],
  ['a short name', `${parser}${option('"-m", default="a"')}${parsed}use(args.m)`, ['"a" (parameter)']],
  [
    'a positional one',
    `${parser}${option('"m", nargs="?", default="a"')}${parsed}use(args.m)`,
    ['"a" (parameter)'],
  ],
  [
    'a name of its own',
    `${parser}${option('"--model", dest="m", default="a"')}${parsed}use(args.m)`,
    ['"a" (parameter)'],
  ],
  [
    'the written name where it has another',
    `${parser}${option('"--model", dest="m", default="a"')}${parsed}use(args.model)`,
    ['argparse.ArgumentParser().parse_args().model'],
  ],
  ['a constant', `D = "a"\n${parser}${option('"--m", default=D')}${parsed}use(args.m)`, ['"a" (parameter)']],
  ['no default', `${parser}${option('"--m"')}${parsed}use(args.m)`, ['?']],
  [
    'choices without a default',
    `${parser}${option('"--m", choices=["a", "b"]')}${parsed}use(args.m)`,
    ['"a" (parameter)', '"b" (parameter)'],
  ],
  [
    'choices with a default',
    `${parser}${option('"--m", choices=["a", "b"], default="b"')}${parsed}use(args.m)`,
    ['"b" (parameter)'],
  ],
  ['what is set', `${parser}parser.set_defaults(m="a")\n${parsed}use(args.m)`, ['"a" (parameter)']],
  [
    'what is known of all',
    `${parser}${option('"--m", default="a"')}args, rest = parser.parse_known_args()\nuse(args.m)`,
    ['"a" (parameter)'],
  ],
  [
    'the first of what is known',
    `${parser}${option('"--m", default="a"')}use(parser.parse_known_args()[0].m)`,
    ['"a" (parameter)'],
  ],
  [
    'the rest',
    `${parser}${option('"--m", default="a"')}a, rest = parser.parse_known_args()\nuse(rest.m)`,
    ['?'],
  ],
  [
    'a group',
    `${parser}g = parser.add_argument_group("x")\ng.add_argument("--m", default="a")\n${parsed}use(args.m)`,
    ['"a" (parameter)'],
  ],
  [
    'a command',
    `${parser}s = parser.add_subparsers()\np = s.add_parser("x")\np.add_argument("--m", default="a")\n${parsed}use(args.m)`,
    ['"a" (parameter)'],
  ],
  [
    'two commands',
    `${parser}s = parser.add_subparsers()\nfor d, p in (("a", s.add_parser("x")), ("b", s.add_parser("y"))):\n  pass\ns.add_parser("x").add_argument("--m", default="a")\ns.add_parser("y").add_argument("--m", default="b")\n${parsed}use(args.m)`,
    ['"a" (parameter)', '"b" (parameter)'],
  ],
  [
    'another parser',
    `${parser}other = argparse.ArgumentParser()\nother.add_argument("--m", default="a")\n${parsed}use(args.m)`,
    ['argparse.ArgumentParser().parse_args().m'],
  ],
  [
    'a parser that a function makes',
    'import argparse\ndef build():\n  p = argparse.ArgumentParser()\n  p.add_argument("--m", default="a")\n  return p\nuse(build().parse_args().m)',
    ['"a" (parameter)'],
  ],
  [
    'a parser that a function is given',
    `${parser}def add(p):\n  p.add_argument("--m", default="a")\nadd(parser)\n${parsed}use(args.m)`,
    ['"a" (parameter)'],
  ],
  [
    'arguments that a function is given',
    `${parser}${option('"--m", default="a"')}def main(args):\n  use(args.m)\n${parsed}main(args)`,
    ['"a" (parameter)'],
  ],
  [
    'a dictionary of them',
    `${parser}${option('"--m", default="a"')}use(vars(parser.parse_args())["m"])`,
    ['"a" (parameter)'],
  ],
  [
    'a dictionary that is spread',
    `${parser}${option('"--m", default="a"')}${parsed}def main(m): use(m)\nmain(**vars(args))`,
    ['"a" (parameter)'],
  ],
  [
    'getattr',
    `${parser}${option('"--m", default="a"')}${parsed}use(getattr(args, "m", "b"))`,
    ['"a" (parameter)'],
  ],
  [
    'a value given after that',
    `${parser}${option('"--m", default="a"')}${parsed}args.m = "b"\nuse(args.m)`,
    ['"b"'],
  ],
  [
    'the class that a parser was made for',
    'from dataclasses import dataclass, field\nfrom transformers import HfArgumentParser\n@dataclass\nclass A:\n  n: int = 1\n@dataclass\nclass B:\n  m: str = field(default="a")\nparser = HfArgumentParser((A, B))\na, b = parser.parse_args_into_dataclasses()\nuse(b.m)',
    ['"a"'],
  ],
  [
    'the only class of a parser',
    'from transformers import HfArgumentParser\nclass A:\n  m: str = "a"\nuse(HfArgumentParser(A).parse_args_into_dataclasses()[0].m)',
    ['"a"'],
  ],
  [
    'a class that is filled',
    'import tyro\nclass A:\n  m: str = "a"\nargs = tyro.cli(A)\nuse(args.m)',
    ['"a"'],
  ],
  [
    'a flag',
    'from absl import flags\nFLAGS = flags.FLAGS\nflags.DEFINE_string("m", "a", "x")\ndef main(_): use(FLAGS.m)',
    ['"a" (parameter)'],
  ],
  [
    'a flag by its own',
    'from absl import flags\nF = flags.DEFINE_string("m", default="a", help="x")\nuse(F.value)',
    ['"a" (parameter)'],
  ],
  [
    'a flag that is not declared here',
    'from absl import flags\nflags.DEFINE_string("n", "a", "x")\nuse(flags.FLAGS.m)',
    ['absl.flags.FLAGS.m'],
  ],
  ['a look-alike', `${option('"--m", default="a"')}${parsed}use(args.m)`, ['?']],
];

describe('an option of a command line', () => {
  for (const [title, text, expected] of cases) {
    it(`is known by ${title}`, async () => {
      assert.deepEqual(await valuesIn('a.py', text), [expected]);
    });
  }

  it('is answered soon where parsers are made of each other', async () => {
    const groups = Array.from(
      { length: 300 },
      (_, index) =>
        `g${index + 1} = g${index}.add_argument_group("x")\ng${index}.add_argument("--m", default="a")\n`,
    );
    const before = performance.now();
    await valuesIn(
      'a.py',
      `import argparse\ng0 = argparse.ArgumentParser()\n${groups.join('')}use(g0.parse_args().m)\n`,
    );
    assert.ok(performance.now() - before < 2000);
  });
});
