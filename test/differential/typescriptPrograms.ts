import type { Choices } from './choices.ts';

/** Few names, so that what one statement binds is used by many others. */
const names = ['a', 'b', 'client', 'model', 'load', 'make', 'OpenAI', 'process'] as const;
const attributes = ['load', 'create', 'model', 'client', 'responses', 'a'] as const;
const callees = [
  'client.chat.completions.create',
  '(client.chat.completions.create as any)',
  'client.chat.completions.create!',
  '(client.chat.completions as any).create',
] as const;
const maxDepth = 4;

/** A program that parses, and makes little sense: what matters is how names get from one place to another. */
export function typescriptProgram(choices: Choices, hasElements: boolean): string {
  const writer = new Writer(choices, hasElements);
  const statements = ['import { OpenAI as make } from "openai";', 'var client = new make();'];
  while (!choices.isUsedUp) statements.push(writer.statement(0));
  return `${statements.join('\n')}\n`;
}

class Writer {
  constructor(
    private readonly choices: Choices,
    private readonly hasElements: boolean,
  ) {}

  statement(depth: number): string {
    const { choices } = this;
    const name = (): string => choices.of(names);
    const value = (): string => this.expression(0);
    const body = (): string => this.block(depth);
    const end = choices.of([';', '']);
    switch (choices.upTo(depth >= maxDepth ? 12 : 30)) {
      case 0:
      case 1:
        return `${choices.of(['const', 'let', 'var'])} ${this.unique()} = ${value()};`;
      case 2:
        return `${name()} = ${value()};`;
      case 3:
        return `var ${name()} = ${value()}, ${name()} = ${value()};`;
      case 4:
        return `({ ${name()}, load: ${name()} = ${value()} } = ${value()});`;
      case 5:
        return `[${name()}, ${name()}] = ${value()};`;
      case 6:
        return `${name()} ${choices.of(['??=', '||=', '+='])} ${value()};`;
      case 7:
        return `void ${value()};`;
      case 8:
        return `// shadowlight-ignore model-unreviewed: load(model)\nvoid ${value()};`;
      case 9:
        return `/* import x from "y"; load(model) */ var ${name()} = ${value()};`;
      case 10:
        return `this.${choices.of(attributes)} = ${value()};`;
      case 11:
        return `var { create: ${name()}, model = ${value()} } = ${value()};`;
      case 12:
        return depth === 0 ? this.importStatement() : `var ${name()} = require("openai");`;
      case 13:
        return depth === 0 ? this.importStatement() : `await import("ollama").catch(() => null);`;
      case 14:
      case 15:
      case 16:
        return `${choices.of(['', 'async '])}function ${name()}(${name()}${choices.of(['', ': OpenAI', ': string'])} = ${value()})${choices.of(['', ': Promise<{ a: string }>', ': OpenAI | undefined'])} ${body()}`;
      case 17:
      case 18:
        return `class ${this.unique()} extends ${name()} {
  private ${choices.of(attributes)}${choices.of([' = new OpenAI()', `: OpenAI`, ` = ${value()}`])};
  constructor(private readonly ${name()} = ${value()}, rest?: { model: string }) ${this.block(depth, 'super();\n')}
  ${choices.of(['', 'static ', 'async ', 'get '])}load() ${body()}
  ${choices.of(attributes)} = async (${name()}: string): Promise<void> => ${body()};
}`;
      case 19:
        return `if (${value()}) ${body()} else if (${value()}) ${body()} else ${body()}`;
      case 20:
        return `for (const ${name()} of ${value()}) ${body()}`;
      case 21:
        return `while (${value()}) ${body()}`;
      case 22:
        return `try ${body()} catch (error) ${this.block(depth, choices.of(['', 'throw error;\n']))}`;
      case 23:
        return `switch (${value()}) { case "a": { ${name()} = ${value()}; break; } default: void ${value()}; }`;
      case 24:
        return `enum ${this.unique()} { load = "gpt-4.1", Slow = "o3" }`;
      case 25:
        return `interface ${this.unique()} { load(model: string): { a: string }; model: import("openai").Model }`;
      case 26:
        return `type ${this.unique()} = { load: (model: string) => void } | "load(model)"${end}`;
      case 27:
        return `describe("load(model)", () => ${body()});`;
      case 28:
        return `var ${name()} = ${choices.of(['async ', ''])}(${name()} = ${value()}) => ${body()}${end}`;
      default:
        return `do ${body()} while (${value()});`;
    }
  }

  private next = 0;

  /** A name that no other statement declares: twice the same `const` would be an error. */
  private unique(): string {
    return this.choices.upTo(3) === 0 ? `${this.choices.of(names)}${this.next++}` : `n${this.next++}`;
  }

  private block(depth: number, first = ''): string {
    let text = first;
    for (let count = this.choices.upTo(3); count > 0; count--) text += `${this.statement(depth + 1)}\n`;
    return `{\n${text}}`;
  }

  private importStatement(): string {
    const { choices } = this;
    switch (choices.upTo(9)) {
      case 0:
        return 'import OpenAI from "openai";';
      case 1:
        return `import { generateText as ${choices.of(names)}, type Tool } from 'ai'`;
      case 2:
        return 'import type { Row } from "./types";';
      case 3:
        return `import * as ${this.unique()} from "openai";`;
      case 4:
        return 'import "./side-effect";';
      case 5:
        return 'export { load, type A } from "./other";';
      case 6:
        return 'export * from "@scope/name";';
      case 7:
        return `import ${choices.of(names)}, { OpenAI as b } from "openai" /* load */;`;
      default:
        return 'import fs = require("node:fs");';
    }
  }

  private expression(depth: number): string {
    const { choices } = this;
    const inner = (): string => (depth >= maxDepth ? choices.of(names) : this.expression(depth + 1));
    const name = (): string => choices.of(names);
    switch (choices.upTo(this.hasElements ? 28 : 25)) {
      case 0:
        return '"gpt-4.1"';
      case 1:
        return name();
      case 2:
        return `${name()}.${choices.of(attributes)}`;
      case 3:
        return `this.${choices.of(attributes)}`;
      case 4:
        return `${choices.of(callees)}({ model: ${inner()} })`;
      case 5:
        return `${name()}(${inner()})`;
      case 6:
        return `${name()}.${choices.of(attributes)}({ model: ${inner()}, ...${name()} })`;
      case 7:
        return `await this.${choices.of(attributes)}.responses.create({ model: ${inner()} })`;
      case 8:
        return `new OpenAI({ apiKey: ${inner()}, baseURL: "http://localhost" })`;
      case 9:
        return `(process.env.MODEL ?? ${inner()})`;
      case 10:
        return `(${name()} ? ${inner()} : ${inner()})`;
      case 11:
        return `(${inner()} || ${inner()})`;
      case 12:
        return `[${inner()}, ${inner()}]`;
      case 13:
        return `{ model: ${inner()}, "k": ${inner()}, load() { return ${inner()}; } }`.replace(
          /^.*$/s,
          '($&)',
        );
      case 14:
        return `${name()}["model"]`;
      case 15:
        return `((${name()} = ${inner()}) => ${inner()})`;
      case 16:
        return `(async () => { ${this.statement(maxDepth)} return ${inner()}; })()`;
      case 17:
        return `\`\${${name()}}-mini load(model) \${${inner()}}\``;
      case 18:
        return `/load(model)["'\`]/.test(${inner()})`;
      case 19:
        return `${name()}?.${choices.of(attributes)}<string>(${inner()})`;
      case 20:
        return `(${inner()} as unknown as OpenAI).responses.create({ model: ${inner()} })`;
      case 21:
        return `(${name()} = ${inner()})`;
      case 22:
        return `function ${name()}() { return ${inner()}; }`.replace(/^.*$/s, '($&)');
      case 23:
        return `fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ model: ${inner()} }) })`;
      case 24:
        return `generateText({ model: openai(${inner()}), prompt: 'it''s'.length })`.replace("''", "\\'");
      case 25:
        return `<Panel title={${inner()}} on="it's">Don't {${inner()}} <b/> load(model) {/* load */}</Panel>`;
      case 26:
        return `<Panel<string, () => void> title={${inner()}} on="it's" />`;
      default:
        return `<>{${inner()}}</>`;
    }
  }
}
