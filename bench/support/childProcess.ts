import type { BenchResult } from './row.ts';

/** The options that the parent gave this process. */
export function readOptions(): unknown {
  return JSON.parse(process.argv[2] ?? '{}');
}

/** Runs the body of a measuring process; what it returns goes to the parent. */
export function runChild(body: () => Promise<unknown>): void {
  body().then(
    (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}

export function runBench(body: () => Promise<BenchResult>): void {
  runChild(body);
}
