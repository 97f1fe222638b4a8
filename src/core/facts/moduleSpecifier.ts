const version = '(?:@[^/?]*)?';
const name = '((?:@[\\w.-]+/)?[\\w.-]+)';
/** How runtimes and content delivery networks write packages of npm. */
const forms: readonly RegExp[] = [
  new RegExp(`^npm:/?${name}${version}(/[^?]*)?$`),
  new RegExp(
    `^https?://(?:esm\\.sh/(?:v\\d+/|stable/)?|esm\\.run/|cdn\\.jsdelivr\\.net/npm/|unpkg\\.com/|cdn\\.skypack\\.dev/)${name}${version}(/[^?]*)?(?:\\?.*)?$`,
  ),
];
/** A built file stands for the package itself. */
const builtFile = /\.(?:c|m)?js$|^\/\+esm$|^\/$/;

/** The module of npm that a specifier leads to, which is the specifier itself nearly always. */
export function npmModule(specifier: string): string {
  if (!specifier.includes(':')) return specifier;
  for (const form of forms) {
    const [, module, path = ''] = form.exec(specifier) ?? [];
    if (module !== undefined) return builtFile.test(path) ? module : module + path;
  }
  return specifier;
}
