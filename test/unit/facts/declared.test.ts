import assert from 'node:assert/strict';
import { valuesIn } from './values.ts';

const zod = 'import { z } from "zod";\n';
const commander = 'import { Command } from "commander";\nconst program = new Command();\n';
const yargs = 'import yargs from "yargs";\n';

/** What the argument of the only `use(…)` stands for; several are possible values. */
const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  [
    'a schema of the environment',
    `${zod}const env = z.object({ M: z.string().min(1).default("a") }).parse(process.env); use(env.M)`,
    ['"a" (env)'],
  ],
  [
    'a schema with a name',
    `${zod}const S = z.object({ M: z.string().default("a") }).passthrough(); const env = S.parse(process.env); use(env.M)`,
    ['"a" (env)'],
  ],
  [
    'a schema that asks whether data is right',
    `${zod}const r = z.object({ M: z.string().default("a") }).safeParse(process.env); use(r.data.M)`,
    ['"a" (env)'],
  ],
  [
    'a schema of the environment without a default',
    `${zod}const env = z.object({ M: z.string() }).parse(process.env); use(env.M)`,
    ['process.env.M'],
  ],
  [
    'a schema of something else without a default',
    `${zod}const v = z.object({ M: z.string() }).parse(body); use(v.M)`,
    ['zod#z.object().parse().M'],
  ],
  [
    'the environment of T3',
    'import { createEnv } from "@t3-oss/env-nextjs";\nconst env = createEnv({ server: { M: z.string().default("a") }, client: {} }); use(env.M)',
    ['"a" (env)'],
  ],
  [
    'arguments that Node parses',
    'import { parseArgs } from "node:util";\nconst { values } = parseArgs({ options: { model: { type: "string", default: "a" } } }); use(values.model)',
    ['"a" (env)'],
  ],
  [
    'an option of commander',
    `${commander}program.option("-b, --base-model <m>", "which", "a"); program.parse(); use(program.opts().baseModel)`,
    ['"a" (parameter)'],
  ],
  [
    'an option of commander that is parsed',
    `${commander}program.option("--n <n>", "which", Number, "a"); const o = program.opts(); use(o.n)`,
    ['"a" (parameter)'],
  ],
  [
    'an option of commander in a chain',
    `${commander}program.name("x").option("--m <m>", "which", "a").parse(); const { m } = program.opts(); use(m)`,
    ['"a" (parameter)'],
  ],
  [
    'an option of commander without a default',
    `${commander}program.option("--m <m>", "which"); use(program.opts().m)`,
    ['commander#Command().opts().m'],
  ],
  [
    'an option of something else',
    `${commander}other.option("--m <m>", "which", "a"); use(program.opts().m)`,
    ['commander#Command().opts().m'],
  ],
  [
    'an option of yargs',
    `${yargs}const argv = yargs(x).option("base-model", { type: "string", default: "a" }).parseSync(); use(argv.baseModel)`,
    ['"a" (parameter)'],
  ],
  [
    'the argv of yargs',
    `${yargs}const argv = yargs(x).option("m", { default: "a" }).argv; use(argv.m)`,
    ['"a" (parameter)'],
  ],
  ['a state', 'import { useState } from "react";\nconst [m, setM] = useState("a"); use(m)', ['"a"']],
  ['a reference of Vue', 'import { ref } from "vue";\nconst m = ref("a"); use(m.value)', ['"a"']],
];

describe('what is declared in JavaScript', () => {
  for (const [title, text, expected] of cases) {
    it(`is known by ${title}`, async () => {
      assert.deepEqual(await valuesIn('a.ts', text), [expected]);
    });
  }
});
