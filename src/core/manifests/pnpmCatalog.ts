/**
 * Whether the default catalog of a pnpm-workspace.yaml names a package, so that `catalog:` stands for its version.
 * https://pnpm.io/catalogs. Read line by line, as everybody writes it: what is written in another way names nothing.
 */
export function isInCatalog(text: string, name: string): boolean {
  let isOpen = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\S/.test(line)) isOpen = /^catalog[ \t]*:[ \t]*(#.*)?$/.test(line);
    else if (
      isOpen &&
      /^[ \t]+(?:"([^"]+)"|'([^']+)'|([^\s"':]+))[ \t]*:/.exec(line)?.slice(1).includes(name)
    )
      return true;
  }
  return false;
}
