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

/** What Yarn writes beside the lock file, to find packages without folders: https://yarnpkg.com/features/pnp */
const loaders = /(?:^|\/)\.pnp\.(?:c?js|loader\.mjs)$/;

/** Whether a path lies in a folder of other people's code, or is no more than a list of it. */
export function isVendored(path: string): boolean {
  return (
    loaders.test(path) ||
    path.split('/').some((segment, index, all) => index < all.length - 1 && vendoredFolders.has(segment))
  );
}
