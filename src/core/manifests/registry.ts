import { packageJson } from './formats/packageJson.ts';
import { pipfile } from './formats/pipfile.ts';
import { pyproject } from './formats/pyproject.ts';
import { requirements } from './formats/requirements.ts';
import { setupCfg } from './formats/setupCfg.ts';
import { setupPy } from './formats/setupPy.ts';
import { tsconfig } from './formats/tsconfig.ts';
import type { ManifestFormat } from './manifest.ts';

export const MANIFEST_FORMATS: readonly ManifestFormat[] = [
  packageJson,
  pipfile,
  pyproject,
  requirements,
  setupCfg,
  setupPy,
  tsconfig,
];

/** The format that reads the file at `path` (relative to the folder, POSIX). */
export function manifestFormatOf(path: string): ManifestFormat | undefined {
  return MANIFEST_FORMATS.find((format) => format.matches(path));
}
