import assert from 'node:assert/strict';
import { scanFiles } from '../../support/scanFiles.ts';

/** What a folder's imports must be told as. */
export interface Case {
  /** What it shows. */
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** By file: every import in the order of the text, as `module verdict flags…`. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

export function check(cases: readonly Case[]): void {
  for (const { title, files, imports } of cases) {
    it(title, async () => {
      const state = await scanFiles(files);
      const found = Object.fromEntries(
        Object.keys(imports).map((file) => [
          file,
          (state.file(file)?.imports ?? []).map(({ module, verdict, flags }) =>
            [module, verdict, ...flags].join(' '),
          ),
        ]),
      );
      assert.deepEqual(found, imports);
    });
  }
}

/** A package.json with these run-time dependencies, and whatever else it holds. */
export function manifest(dependencies: readonly string[] = [], rest: object = {}): string {
  return JSON.stringify({
    name: 'demo',
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])),
    ...rest,
  });
}

/** One file beside a package.json with `dependencies`. */
export function one(
  title: string,
  dependencies: readonly string[],
  text: string,
  imports: readonly string[],
  { file = 'src/a.ts', ...rest }: { readonly file?: string } & Readonly<Record<string, unknown>> = {},
): Case {
  return {
    title,
    files: { 'package.json': manifest(dependencies, rest), [file]: text },
    imports: { [file]: imports },
  };
}

/** Files beside a package.json without dependencies, and what `src/a.ts` imports. */
export function local(
  title: string,
  files: Readonly<Record<string, string>>,
  modules: readonly string[],
  verdicts: readonly string[],
  file = 'src/a.ts',
): Case {
  return {
    title,
    files: {
      'package.json': manifest(),
      ...files,
      [file]: modules.map((module) => `import "${module}";\n`).join(''),
    },
    imports: { [file]: modules.map((module, index) => `${module} ${verdicts[index] ?? verdicts[0] ?? ''}`) },
  };
}
