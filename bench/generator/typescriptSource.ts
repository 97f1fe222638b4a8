import { fill, type SourceShape } from './pythonSource.ts';
import type { Random } from './random.ts';
import {
  camelName,
  chatModels,
  claudeModels,
  hubModels,
  noun,
  pascal,
  sentence,
  snakeName,
  verb,
} from './words.ts';

const plainImports = [
  "import { readFile, writeFile } from 'node:fs/promises';",
  "import path from 'node:path';",
  "import { z } from 'zod';",
  "import express, { type Request, type Response } from 'express';",
  "import { EventEmitter } from 'node:events';",
  "import pino from 'pino';",
  "import type { Options, Result } from './types.js';",
  "import { chunk, retry } from '../utils/index.js';",
  "import * as metrics from '../metrics.js';",
];

const aiImports = [
  "import OpenAI from 'openai';",
  "import Anthropic from '@anthropic-ai/sdk';",
  "import { generateText, streamText } from 'ai';",
  "import { openai } from '@ai-sdk/openai';",
  "import { ChatOpenAI } from '@langchain/openai';",
  "import { pipeline } from '@huggingface/transformers';",
];

/** A TypeScript module of exactly so many lines. */
export function typescriptSource(random: Random, { lines, isAi }: SourceShape): string {
  const text: string[] = [`/** ${sentence(random)} */`];
  text.push(...plainImports.filter(() => random.chance(0.6)), ...(isAi ? aiImports : []), '');
  text.push(`const defaultBatch = ${random.int(4, 64)};`);
  if (isAi) {
    text.push(`const CHAT_MODEL = '${random.pick(chatModels)}';`);
    text.push(`const HUB_MODEL = process.env.HUB_MODEL ?? '${random.pick(hubModels)}';`);
  }
  const next = (): string[] => [
    '',
    ...random.pick([typescriptClass, typescriptFunction, typescriptInterface])(random, isAi),
  ];
  return fill(text, lines, next, (index) => `export const limit${index} = ${random.int(0, 999)};`);
}

function typescriptInterface(random: Random): string[] {
  return [
    `export interface ${pascal(snakeName(random))}Options {`,
    ...Array.from({ length: random.int(3, 8) }, () => {
      const type = random.pick([
        'string',
        'number',
        'readonly string[]',
        'boolean',
        'Record<string, unknown>',
        '() => void',
      ]);
      return `  readonly ${camelName(random)}${random.chance(0.3) ? '?' : ''}: ${type};`;
    }),
    '}',
  ];
}

function typescriptClass(random: Random, isAi: boolean): string[] {
  const lines = [
    `/** ${sentence(random)} */`,
    `export class ${pascal(`${snakeName(random)}_${noun(random)}`)} {`,
  ];
  lines.push(`  private readonly ${camelName(random)} = new Map<string, number>();`);
  if (isAi) {
    lines.push('  private readonly client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });');
    lines.push('  private readonly claude = new Anthropic();');
  }
  lines.push('', '  constructor(private readonly options: Options) {}');
  const methods = random.int(2, 7);
  for (let index = 0; index < methods; index++) {
    const head = `  async ${verb(random)}${pascal(snakeName(random))}(${parametersOf(random)}): Promise<unknown> {`;
    lines.push('', head, ...body(random, isAi, '    ', true), '  }');
  }
  return [...lines, '}'];
}

function typescriptFunction(random: Random, isAi: boolean): string[] {
  const name = `${verb(random)}${pascal(snakeName(random))}`;
  const head = random.chance(0.5)
    ? `export async function ${name}(${parametersOf(random)}): Promise<unknown> {`
    : `const ${name} = async (${parametersOf(random)}): Promise<unknown> => {`;
  return [
    `/** ${sentence(random)} */`,
    head,
    ...body(random, isAi, '  ', false),
    head.startsWith('const') ? '};' : '}',
  ];
}

function parametersOf(random: Random): string {
  return Array.from({ length: random.int(0, 3) }, (_, index) => {
    const type = random.pick([': string', ': number', ': Options', ' = 0', '?: readonly string[]']);
    return `${camelName(random)}${index}${type}`;
  })
    .sort((a, b) => Number(a.includes('?')) - Number(b.includes('?')))
    .join(', ');
}

function body(random: Random, isAi: boolean, indent: string, isMethod: boolean): string[] {
  const lines: string[] = [];
  const statements = random.int(3, 14);
  for (let index = 0; index < statements; index++) lines.push(...statement(random, indent, 0));
  if (isAi && random.chance(0.35)) lines.push(...modelCall(random, indent, isMethod));
  lines.push(`${indent}return ${expression(random)};`);
  return lines;
}

function statement(random: Random, indent: string, depth: number): string[] {
  const name = camelName(random);
  switch (random.int(0, depth > 2 ? 6 : 10)) {
    case 0:
    case 1:
      return [`${indent}const ${name} = ${expression(random)};`];
    case 2:
      return [`${indent}logger.info({ ${name} }, '${sentence(random, 5)}');`];
    case 3:
      return [
        `${indent}// ${sentence(random)}`,
        `${indent}const ${name} = items.map((item) => item.${noun(random)});`,
      ];
    case 4:
      return [
        `${indent}const ${name} = {`,
        ...Array.from(
          { length: random.int(2, 5) },
          () => `${indent}  ${camelName(random)}: ${expression(random)},`,
        ),
        `${indent}};`,
      ];
    case 5:
      return [`${indent}const { ${noun(random)}, ${name}: other } = ${expression(random)};`];
    case 6:
      return [
        `${indent}await ${verb(random)}${pascal(noun(random))}(${expression(random)}, {`,
        `${indent}  ${camelName(random)}: ${expression(random)},`,
        `${indent}});`,
      ];
    case 7:
      return [
        `${indent}if (${name} !== undefined && ${noun(random)} > ${random.int(0, 99)}) {`,
        ...block(random, indent, depth),
      ];
    case 8:
      return [
        `${indent}for (const [${noun(random)}, value] of Object.entries(${name})) {`,
        ...block(random, indent, depth),
      ];
    case 9:
      return [
        `${indent}try {`,
        ...block(random, indent, depth),
        `${indent}catch (error) {`,
        `${indent}  logger.warn({ error }, '${sentence(random, 4)}');`,
        `${indent}}`,
      ];
    default:
      return [
        `${indent}${name}.forEach(async (${noun(random)}) => {`,
        ...block(random, indent, depth).slice(0, -1),
        `${indent}});`,
      ];
  }
}

/** Statements, and the brace that closes the block. */
function block(random: Random, indent: string, depth: number): string[] {
  const inner = Array.from({ length: random.int(1, 3) }, () =>
    statement(random, `${indent}  `, depth + 1),
  ).flat();
  return [...inner, `${indent}}`];
}

function expression(random: Random): string {
  const name = camelName(random);
  return random.pick([
    () => name,
    () => `${name}.${noun(random)}`,
    () => `${verb(random)}${pascal(noun(random))}(${name}, ${random.int(0, 999)})`,
    () => `${name}['${noun(random)}']`,
    () => `'${sentence(random, 4)}'`,
    () => `\`\${${name}}: \${${noun(random)}.${noun(random)}} ${noun(random)}\``,
    () => `${name}?.${noun(random)} ?? ${random.int(0, 99)}`,
    () => `[${random.int(0, 9)}, ${random.int(0, 9)}, ${random.int(0, 9)}]`,
    () => `${name} ? ${name}.length : ${random.int(0, 9)}`,
    () => `this.${name}.${verb(random)}${pascal(noun(random))}(${noun(random)}).${verb(random)}()`,
    () => `(${noun(random)}: string) => ${noun(random)}.${verb(random)}(${random.int(0, 9)})`,
    () =>
      `new ${pascal(noun(random))}<${pascal(noun(random))}>(${name}) as unknown as ${pascal(noun(random))}`,
  ])();
}

function modelCall(random: Random, indent: string, isMethod: boolean): string[] {
  const client = isMethod ? 'this.client' : 'new OpenAI()';
  return random.pick([
    () => [
      `${indent}const response = await ${client}.chat.completions.create({`,
      `${indent}  model: ${random.chance(0.5) ? 'CHAT_MODEL' : `'${random.pick(chatModels)}'`},`,
      `${indent}  messages: [{ role: 'user', content: \`${sentence(random, 4)} \${prompt}\` }],`,
      `${indent}  temperature: ${random.next().toFixed(1)},`,
      `${indent}});`,
    ],
    () => [
      `${indent}const message = await ${isMethod ? 'this.claude' : 'new Anthropic()'}.messages.create({`,
      `${indent}  model: '${random.pick(claudeModels)}', max_tokens: ${random.int(1, 8) * 256}, messages,`,
      `${indent}});`,
    ],
    () => [
      `${indent}const { text } = await generateText({ model: openai('${random.pick(chatModels)}'), prompt });`,
    ],
    () => [`${indent}const chat = new ChatOpenAI({ model: '${random.pick(chatModels)}', temperature: 0 });`],
    () => [`${indent}const classify = await pipeline('text-classification', '${random.pick(hubModels)}');`],
  ])();
}
