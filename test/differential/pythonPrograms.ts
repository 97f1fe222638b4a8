import type { Choices } from './choices.ts';

/** Few names, so that what one statement binds is used by many others. */
const names = ['a', 'b', 'client', 'model', 'load', 'make', 'OpenAI', 'os'] as const;
const attributes = ['load', 'create', 'model', 'client', 'from_pretrained', 'a'] as const;
const callees = ['client.chat.completions.create', '(client.chat.completions.create)'] as const;
const maxDepth = 4;
const commandLine = [
  'import argparse',
  'import click',
  'parser = argparse.ArgumentParser()',
  'args = parser.parse_args()',
  'args, a = parser.parse_known_args()',
  'model = vars(args)',
  'def make(args, parser): return client.responses.create(model=args.model)',
  'make(args, parser)',
  'parser.set_defaults(model="o3")',
] as const;

/** A program that parses, and makes little sense: what matters is how names get from one place to another. */
export function pythonProgram(choices: Choices): string {
  const lines = ['from openai import OpenAI', 'from transformers import AutoModel', 'client = OpenAI()'];
  while (!choices.isUsedUp) lines.push(...statement(choices, 0, false));
  return `${lines.join('\n')}\n`;
}

function expression(choices: Choices, depth: number): string {
  const inner = (): string => (depth >= maxDepth ? choices.of(names) : expression(choices, depth + 1));
  const name = (): string => choices.of(names);
  switch (choices.upTo(26)) {
    case 0:
      return '"gpt-4.1"';
    case 1:
      return name();
    case 2:
      return `${name()}.${choices.of(attributes)}`;
    case 3:
      return `self.${choices.of(attributes)}`;
    case 4:
      return `${choices.of(callees)}(model=${inner()})`;
    case 5:
      return `${name()}(${inner()})`;
    case 6:
      return `${name()}.${choices.of(attributes)}(${inner()}, model=${inner()})`;
    case 7:
      return `self.${choices.of(attributes)}.responses.create(model=${inner()})`;
    case 8:
      return `OpenAI(api_key=${inner()})`;
    case 9:
      return `AutoModel.from_pretrained(${inner()})`;
    case 10:
      return `os.getenv("M", ${inner()})`;
    case 11:
      return `(${inner()} if ${name()} else ${inner()})`;
    case 12:
      return `(${inner()} or ${inner()})`;
    case 13:
      return `[${inner()}, ${inner()}]`;
    case 14:
      return `{"model": ${inner()}, "k": ${inner()}}`;
    case 15:
      return `${name()}["model"]`;
    case 16:
      return `(lambda ${name()}=${inner()}: ${inner()})`;
    case 17:
      return `[${inner()} for ${name()} in ${inner()} if ${inner()}]`;
    case 18:
      return `(${name()} := ${inner()})`;
    case 19:
      return `f"{${name()}}-mini {{load}} {${name()}.${choices.of(attributes)}!r}"`;
    case 20:
      return `pipeline(\n    "text-generation",  # load(model)\n    model=${inner()},\n)`;
    case 21:
      return choices.of(['args.model', 'vars(args)["model"]', 'parser.parse_args().a', 'args', 'parser']);
    case 23:
      return `${name()}[${name()}]`;
    case 24:
      return `${name()}.${choices.of(['items', 'values', 'split'])}(${choices.of(['', '"-"'])})`;
    case 22:
      return `(${name()}.get("model", ${inner()}) or ${inner()})`;
    default:
      return `${name()}.${choices.of(attributes)}(**${inner()})`;
  }
}

function target(choices: Choices): string {
  switch (choices.upTo(5)) {
    case 0:
      return choices.of(names);
    case 1:
      return `self.${choices.of(attributes)}`;
    case 2:
      return `${choices.of(names)}, ${choices.of(names)}`;
    case 3:
      return `${choices.of(names)}.${choices.of(attributes)}`;
    default:
      return `${choices.of(names)}["model"]`;
  }
}

function importLine(choices: Choices): string {
  switch (choices.upTo(11)) {
    case 0:
      return 'from openai import OpenAI';
    case 1:
      return `from openai import OpenAI as ${choices.of(names)}`;
    case 2:
      return 'import os';
    case 3:
      return `import openai as ${choices.of(names)}, json`;
    case 4:
      return 'from transformers import (\n    AutoModel,  # not: load\n    pipeline as make,\n)';
    case 5:
      return `from .local import ${choices.of(names)}`;
    case 6:
      return 'import openai.types . chat as chat; import sys';
    case 7:
      return 'from transformers import *';
    case 8:
      return `from json import load as ${choices.of(names)}, dumps`;
    case 9:
      return 'import torch \\\n    as b';
    default:
      return choices.of(['__import__("yaml")', 'pytest.importorskip("yaml")']);
  }
}

function block(choices: Choices, depth: number, isInFunction: boolean): string[] {
  const lines: string[] = [];
  for (let count = 1 + choices.upTo(3); count > 0; count--) {
    lines.push(...statement(choices, depth + 1, isInFunction));
  }
  return lines.map((line) => line.replaceAll(/^(?=.)/gm, '    '));
}

function statement(choices: Choices, depth: number, isInFunction: boolean): string[] {
  const value = (): string => expression(choices, 0);
  const body = (isFunction = isInFunction): string[] => block(choices, depth, isFunction);
  const condition = (): string =>
    choices.of([
      'TYPE_CHECKING',
      'not typing.TYPE_CHECKING',
      'False',
      '(is_a_available())',
      'importlib.util.find_spec("a") is not None',
      'HAS_A and not b',
    ]);
  const kind = choices.upTo(depth >= maxDepth ? 14 : 30);
  switch (kind) {
    case 0:
    case 1:
      return [`${target(choices)} = ${value()}`];
    case 2:
      return [value()];
    case 3:
      return [importLine(choices)];
    case 4:
      return [`${choices.of(names)}: OpenAI = ${value()}`];
    case 5:
      return [`${choices.of(names)}: "OpenAI | None"`];
    case 6:
      return [`${choices.of(names)} += ${value()}`];
    case 7:
      return [`# shadowlight-ignore model-unreviewed: load(${choices.of(names)})`, value()];
    case 8:
      return ['"""load(model), client.chat.completions.create(model=x)', 'import os', '"""'];
    case 9:
      return [`${choices.of(names)} = ${value()}; ${choices.of(names)} = ${value()}`];
    case 10:
      return [`if ${choices.of(names)}: ${choices.of(names)} = ${value()}`];
    case 11:
      return [`${choices.of(names)} = ${choices.of(names)} = ${value()}`];
    case 12:
      return isInFunction ? [`global ${choices.of(names)}`] : ['pass'];
    case 13:
      return [`del ${choices.of(names)}`, `print(${value()}, end="")`];
    case 14:
    case 15:
    case 16:
      return [
        ...(choices.upTo(3) === 0
          ? [
              choices.of([
                `@${choices.of(names)}`,
                `@click.option("--model", "a", default=${choices.of(names)})`,
              ]),
            ]
          : []),
        `${choices.upTo(4) === 0 ? 'async ' : ''}def ${choices.of(names)}(${choices.of(['', 'self, '])}${choices.of(names)}=${value()}, *args, c: "OpenAI" = None, **kwargs):`,
        ...body(true),
      ];
    case 17:
    case 18:
      return [`class ${choices.of(names)}(${choices.of(names)}):`, ...body(false)];
    case 19:
      return [`if ${value()}:`, ...body(), `elif ${value()}:`, ...body(), 'else:', ...body()];
    case 20:
      return [`for ${choices.of(names)} in ${value()}:`, ...body(), 'else:', ...body()];
    case 21:
      return [`while ${value()}:`, ...body()];
    case 22:
      return [`with ${value()} as ${choices.of(names)}, ${value()}:`, ...body()];
    case 23:
      return [
        'try:',
        ...body(),
        `except ${choices.of(['ImportError', '(ValueError, KeyError)', 'Exception as a'])}:`,
        ...body(),
        ...(choices.upTo(2) === 0 ? ['    raise'] : []),
        'finally:',
        ...body(),
      ];
    case 24:
      return [
        `if ${condition()}:`,
        ...block(choices, maxDepth, isInFunction),
        ...(choices.upTo(2) === 0 ? [`elif ${condition()}:`, ...body()] : []),
        'else:',
        ...body(),
      ];
    case 25:
      return [
        `match ${value()}:`,
        `    case {"model": ${choices.of(names)}}:`,
        ...body().map(indented),
        '    case _:',
        '        pass',
      ];
    case 26:
      return ['with contextlib.suppress(ImportError):', ...body()];
    case 27:
      return [choices.of(commandLine)];
    case 28:
      return [
        `${choices.of(['parser', 'parser', choices.of(names)])}.add_argument(${choices.of(['"--model"', '"-a", dest="model"', '"--a",\n    help="x"', choices.of(names)])}, default=${value()})`,
      ];
    default:
      return [`def ${choices.of(names)}(): return ${value()}`];
  }
}

function indented(line: string): string {
  return line.replaceAll(/^(?=.)/gm, '    ');
}
