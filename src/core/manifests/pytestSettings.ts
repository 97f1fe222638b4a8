import type { IniEntry } from './ini.ts';
import type { PythonManifestBuilder } from './pythonManifest.ts';

/** `pythonpath` of pytest: https://docs.pytest.org/en/stable/reference/reference.html#confval-pythonpath */
export function readPytestEntry(entry: IniEntry, section: string, builder: PythonManifestBuilder): void {
  if (entry.section !== section || entry.key !== 'pythonpath') return;
  for (const path of entry.lines.flatMap((line) => line.split(/\s+/))) builder.addSourceRoot(path);
}
