import { requirements } from './formats/requirements.ts';
import type { PythonManifestBuilder } from './pythonManifest.ts';

/** The requirements of an environment of tox, which are for development: https://tox.wiki/en/stable/config.html#deps */
export function readToxDeps(lines: readonly string[], path: string, builder: PythonManifestBuilder): void {
  const plain = lines.map((line) =>
    line
      // `py311,py312: name` is for some environments only.
      .replace(/^[\w!.,{}\s-]+:\s+/, '')
      .replace(/\{(?:toxinidir|tox_root)\}[/\\]?/g, ''),
  );
  const { declarations, includes } = requirements.parse(path, plain.join('\n'));
  for (const { name, atLeast } of declarations) {
    builder.declarations.push({ name, group: 'dev', ...(atLeast !== undefined && { atLeast }) });
  }
  builder.includes.push(...includes);
}
