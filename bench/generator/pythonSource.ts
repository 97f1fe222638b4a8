import type { Random } from './random.ts';
import {
  chatModels,
  claudeModels,
  hubDatasets,
  hubModels,
  noun,
  pascal,
  sentence,
  snakeName,
  verb,
} from './words.ts';

export interface SourceShape {
  readonly lines: number;
  /** Whether the file calls models and AI services; others are the code around them. */
  readonly isAi: boolean;
}

const plainImports = [
  'import asyncio',
  'import json',
  'import logging',
  'import os',
  'import re',
  'from collections import defaultdict',
  'from dataclasses import dataclass, field',
  'from pathlib import Path',
  'from typing import Any, Dict, List, Optional, Tuple',
  'import numpy as np',
  'import pandas as pd',
  'import requests',
  'import yaml',
  'from pydantic import BaseModel, Field',
  'from tqdm.auto import tqdm',
  'from .utils import retry, chunked',
  'from ..config import settings',
];

const aiImports = [
  'import torch',
  'from openai import AsyncOpenAI, OpenAI',
  'import anthropic',
  'from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline',
  'from datasets import load_dataset',
  'from langchain_openai import ChatOpenAI',
  'from sentence_transformers import SentenceTransformer',
];

/** A Python module of exactly so many lines. */
export function pythonSource(random: Random, { lines, isAi }: SourceShape): string {
  const text: string[] = [`"""${sentence(random)}"""`, ''];
  text.push(...plainImports.filter(() => random.chance(0.6)), ...(isAi ? aiImports : []), '');
  text.push('logger = logging.getLogger(__name__)', `DEFAULT_BATCH = ${random.int(4, 64)}`);
  if (isAi) {
    text.push(`CHAT_MODEL = "${random.pick(chatModels)}"`);
    text.push(`HUB_MODEL = os.environ.get("HUB_MODEL", "${random.pick(hubModels)}")`);
  }
  const next = (): string[] => [
    '',
    '',
    ...(random.chance(0.5) ? pythonClass(random, isAi) : pythonFunction(random, isAi, '')),
  ];
  return fill(text, lines, next, (index) => `limit_${index} = ${random.int(0, 999)}`);
}

/** Adds blocks while they fit, then single lines: a block that is cut off would be a syntax error. */
export function fill(
  text: string[],
  lines: number,
  makeBlock: () => readonly string[],
  line: (index: number) => string,
): string {
  for (let refused = 0; refused < 3;) {
    const next = makeBlock();
    if (text.length + next.length > lines) refused++;
    else text.push(...next);
  }
  while (text.length < lines) text.push(line(text.length));
  return `${text.slice(0, lines).join('\n')}\n`;
}

function pythonClass(random: Random, isAi: boolean): string[] {
  const name = pascal(`${snakeName(random)}_${noun(random)}`);
  const lines = [
    `class ${name}:`,
    `    """${sentence(random)}"""`,
    '',
    '    def __init__(self, options=None):',
  ];
  lines.push('        self.options = options or {}', `        self.${snakeName(random)} = {}`);
  if (isAi) {
    lines.push(
      '        self.client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])',
      '        self.claude = anthropic.Anthropic()',
      '        self.tokenizer = AutoTokenizer.from_pretrained(HUB_MODEL)',
    );
  }
  const methods = random.int(2, 7);
  for (let index = 0; index < methods; index++) {
    lines.push('', ...pythonFunction(random, isAi, '    '));
  }
  return lines;
}

function pythonFunction(random: Random, isAi: boolean, indent: string): string[] {
  const parameters = Array.from({ length: random.int(0, 3) }, (_, index) => {
    const typed = random.pick([': str', ': int = 0', ': Optional[List[str]] = None', '=None', '']);
    return `${snakeName(random)}_${index}${typed}`;
  });
  if (indent) parameters.unshift('self');
  // Python wants parameters without defaults first.
  parameters.sort((a, b) => Number(a.includes('=')) - Number(b.includes('=')));
  const inner = `${indent}    `;
  const lines = [`${indent}def ${verb(random)}_${snakeName(random)}(${parameters.join(', ')}):`];
  if (random.chance(0.6))
    lines.push(`${inner}"""${sentence(random)}`, '', `${inner}${sentence(random)}`, `${inner}"""`);
  const statements = random.int(3, 14);
  for (let index = 0; index < statements; index++) lines.push(...pythonStatement(random, inner, 0));
  if (isAi && random.chance(0.35)) lines.push(...modelCall(random, inner, indent !== ''));
  lines.push(`${inner}return ${pythonExpression(random)}`);
  return lines;
}

function pythonStatement(random: Random, indent: string, depth: number): string[] {
  const name = snakeName(random);
  const kind = random.int(0, depth > 2 ? 6 : 10);
  switch (kind) {
    case 0:
    case 1:
      return [`${indent}${name} = ${pythonExpression(random)}`];
    case 2:
      return [`${indent}logger.info("${sentence(random, 5)} %s", ${name})`];
    case 3:
      return [
        `${indent}# ${sentence(random)}`,
        `${indent}${name} = [${noun(random)} for ${noun(random)} in ${name}]`,
      ];
    case 4:
      return [
        `${indent}${name} = {`,
        ...Array.from(
          { length: random.int(2, 5) },
          () => `${indent}    "${snakeName(random)}": ${pythonExpression(random)},`,
        ),
        `${indent}}`,
      ];
    case 5:
      return [`${indent}self_${name}, ${noun(random)} = ${pythonExpression(random)}, ${random.int(0, 99)}`];
    case 6:
      return [
        `${indent}${name} = ${verb(random)}_${noun(random)}(`,
        `${indent}    ${pythonExpression(random)},`,
        `${indent}    ${snakeName(random)}=${pythonExpression(random)},`,
        `${indent})`,
      ];
    case 7:
      return [
        `${indent}if ${name} is not None and ${noun(random)} > ${random.int(0, 99)}:`,
        ...block(random, indent, depth),
      ];
    case 8:
      return [
        `${indent}for ${noun(random)}, ${noun(random)}_value in enumerate(${name}):`,
        ...block(random, indent, depth),
      ];
    case 9:
      return [
        `${indent}try:`,
        ...block(random, indent, depth),
        `${indent}except (KeyError, ValueError) as error:`,
        `${indent}    logger.warning("${sentence(random, 4)}", exc_info=error)`,
      ];
    default:
      return [`${indent}with open(${name}, encoding="utf-8") as handle:`, ...block(random, indent, depth)];
  }
}

function block(random: Random, indent: string, depth: number): string[] {
  return Array.from({ length: random.int(1, 3) }, () =>
    pythonStatement(random, `${indent}    `, depth + 1),
  ).flat();
}

function pythonExpression(random: Random): string {
  const name = snakeName(random);
  return random.pick([
    () => name,
    () => `${name}.${noun(random)}`,
    () => `${verb(random)}_${noun(random)}(${name}, ${noun(random)}=${random.int(0, 999)})`,
    () => `${name}["${noun(random)}"]`,
    () => `"${sentence(random, 4)}"`,
    () => `f"{${name}}: {${noun(random)}.${noun(random)}:.2f} ${noun(random)}"`,
    () => `np.${verb(random)}(${name}[:, ${random.int(0, 9)}]) * ${random.next().toFixed(3)}`,
    () => `${name}.get("${noun(random)}", ${random.int(0, 99)}) or ${noun(random)}`,
    () => `[${random.int(0, 9)}, ${random.int(0, 9)}, ${random.int(0, 9)}]`,
    () => `len(${name}) if ${name} else ${random.int(0, 9)}`,
    () => `self.${name}.${verb(random)}_${noun(random)}(${noun(random)}).${verb(random)}()`,
  ])();
}

function modelCall(random: Random, indent: string, isMethod: boolean): string[] {
  const client = isMethod ? 'self.client' : 'OpenAI()';
  return random.pick([
    () => [
      `${indent}response = ${client}.chat.completions.create(`,
      `${indent}    model=${random.chance(0.5) ? 'CHAT_MODEL' : `"${random.pick(chatModels)}"`},`,
      `${indent}    messages=[{"role": "user", "content": f"${sentence(random, 4)} {prompt}"}],`,
      `${indent}    temperature=${random.next().toFixed(1)},`,
      `${indent})`,
    ],
    () => [
      `${indent}message = ${isMethod ? 'self.claude' : 'anthropic.Anthropic()'}.messages.create(`,
      `${indent}    model="${random.pick(claudeModels)}", max_tokens=${random.int(1, 8) * 256}, messages=messages`,
      `${indent})`,
    ],
    () => [
      `${indent}model = AutoModelForCausalLM.from_pretrained("${random.pick(hubModels)}", torch_dtype=torch.bfloat16)`,
    ],
    () => [`${indent}classify = pipeline("text-classification", model="${random.pick(hubModels)}")`],
    () => [`${indent}rows = load_dataset("${random.pick(hubDatasets)}", split="train")`],
    () => [`${indent}chat = ChatOpenAI(model="${random.pick(chatModels)}", temperature=0)`],
    () => [`${indent}encoder = SentenceTransformer("${random.pick(hubModels)}")`],
  ])();
}
