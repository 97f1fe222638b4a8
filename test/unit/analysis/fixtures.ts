/** Texts in which edits change findings, by the editor's language id and the name of a file. */
export const fixtures = {
  python: {
    path: 'a.py',
    text: `"""Asks a model."""
from __future__ import annotations

import os
from openai import OpenAI, AsyncOpenAI as Async

try:
    import torch
except ImportError:
    torch = None

MODEL = os.getenv("MODEL", "gpt-4.1")
client = OpenAI(api_key=os.environ["KEY"])


class Writer:
    model = "gpt-4o"  # shadowlight-ignore model: checked

    def __init__(self, name: str = "o3") -> None:
        self.client = Async()
        self.name = f"{name}-mini"

    async def write(self, words: list[str], *, model: str | None = None) -> str:
        for word in words:
            if word:
                answer = await self.client.responses.create(model=model or self.name, input=f"{word!r}: {words}")
        return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "é 😀"}])


# shadowlight-ignore model: known
client.embeddings.create(model="text-embedding-3-small", input=[x for x in (1, 2)])
`,
  },
  typescript: {
    path: 'a.ts',
    text: `#!/usr/bin/env node
import OpenAI from "openai";
import { readFile } from "node:fs/promises";
import type { Row } from "./types";

const MODEL = process.env.MODEL ?? "gpt-4.1";
const client = new OpenAI({ apiKey: process.env["KEY"] });

enum Models { Fast = "gpt-4.1-mini", Slow = "o3" }

export class Writer<T extends Row> {
  private readonly own = new OpenAI();

  constructor(private readonly model: string = "gpt-4o", readonly rows: T[] = []) {}

  async write(words: readonly string[]): Promise<string> {
    const text = await readFile(\`\${words.join("/")}.txt\`, "utf8");
    for (const word of words) {
      if (word) await this.own.responses.create({ model: this.model, input: text as string });
    }
    // shadowlight-ignore model: known
    return client.chat.completions.create({ model: MODEL, messages: [{ role: "user", content: "é 😀" }] });
  }
}

client.embeddings.create({ model: Models.Fast, input: [1, 2].map((x) => x * 2) });
`,
  },
  typescriptreact: {
    path: 'a.tsx',
    text: `import OpenAI from "openai";
import * as React from "react";

const client = new OpenAI();

export function App({ model = "gpt-4.1" }: { model?: string }) {
  const [words, setWords] = React.useState<string[]>([]);
  return (
    <div className="app" onClick={async () => setWords([await client.responses.create({ model, input: "é 😀" })])}>
      {/* shadowlight-ignore model: known */}
      {words.map((word) => <b key={word}>{word} is &lt; {\`\${word}!\`}</b>)}
      <Chart {...words} model={client.embeddings.create({ model: "text-embedding-3-small" })} />
    </div>
  );
}
`,
  },
  javascript: {
    path: 'a.js',
    text: `'use strict';
const { OpenAI } = require('openai');
const path = require("path");

let model = 'gpt-4.1';
if (process.argv.length > 2) model = "o3";
const client = new OpenAI();

class Writer {
  #own = new OpenAI();
  write = (words) => this.#own.responses.create({ model, input: \`\${words} é 😀\` });
}

function ask(question, { temperature = 1 } = {}) {
  try { require("dotenv").config(); } catch { /* it is optional */ }
  return client.chat.completions.create({ model: \`\${model}-mini\`, temperature, messages: [question] });
}

import("./later.js").then((later) => later.run(ask, /re[/]gex/g, path)).catch(() => undefined);
module.exports = { Writer, ask };
`,
  },
} as const;
