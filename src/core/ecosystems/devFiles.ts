import { fileNameOf } from '../manifests/paths.ts';
import type { EcosystemId } from '../manifests/manifest.ts';

/** Folders of code that is not shipped. */
const FOLDERS =
  /(^|\/)(tests?|testing|__tests__|__mocks__|spec|specs|e2e|docs?|examples?|samples?|benchmarks?|bench|scripts?|tools|notebooks?|stories|cypress|playwright|fixtures|\.[^/]+)\//i;

const PYTHON_FILES = /^(test_.*|.*_tests?|conftest|noxfile|setup|tasks|fabfile|versioneer)\.py$|\.ipynb$/i;

/** Tests, stories, type declarations, and what configures a tool. */
const JAVASCRIPT_FILES =
  /\.(test|spec|e2e|cy|stories|story|bench|config|conf|setup)\.[cm]?[jt]sx?$|\.d\.[cm]?ts$|^(gulpfile|gruntfile|webpack.*|rollup.*|karma.*|jest.*|vitest.*|babel.*|\..*rc|setupTests)\.[cm]?[jt]s$/i;

/** Whether dependencies for development are enough for this file. `path` is relative to the folder. */
export function isPythonDevFile(path: string): boolean {
  return FOLDERS.test(path) || PYTHON_FILES.test(fileNameOf(path));
}

export function isJavaScriptDevFile(path: string): boolean {
  return FOLDERS.test(path) || JAVASCRIPT_FILES.test(fileNameOf(path));
}

export function isDevFile(path: string, ecosystem: EcosystemId): boolean {
  return ecosystem === 'pypi' ? isPythonDevFile(path) : isJavaScriptDevFile(path);
}

/** Code that is data for a test or an example of what a tool does: its imports need not lead anywhere. */
export function isFixture(path: string): boolean {
  return /(^|\/)(__?test_?fixtures__?|__fixtures__|(?:[\w.]+-)*fixtures?|testdata|test-data|test_data|test_apps|snapshots|__snapshots__)\//i.test(
    path,
  );
}

/** Tests put folders of their own on the path and make modules up as they run. */
export function isPythonTest(path: string): boolean {
  return /(^|\/)tests?\//.test(path) || /^(test_.*|.*_test|conftest)\.py$/.test(fileNameOf(path));
}
