/** Folders that hold other people's code, by name. */
const vendoredFolders = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'site-packages',
  '__pypackages__',
  '.venv',
  'venv',
  '.tox',
  '.nox',
  '.yarn',
  '.pnpm-store',
  'vendor',
  'third_party',
  'third-party',
]);

/** Whether a path lies in a folder of other people's code. */
export function isVendored(path: string): boolean {
  return path
    .split('/')
    .some((segment, index, all) => index < all.length - 1 && vendoredFolders.has(segment));
}
