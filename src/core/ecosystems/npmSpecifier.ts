import { npmModule } from '../facts/moduleSpecifier.ts';

/** What the text of an import says before any file is looked at. */
export type Specifier =
  | { readonly kind: 'relative' }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'virtual' }
  /** `npm:` and `jsr:`: the import itself is the declaration. */
  | { readonly kind: 'inline'; readonly name: string }
  /** With the package of npm that it is of, where a network that delivers those is asked. */
  | { readonly kind: 'url'; readonly name?: string }
  /** No name that npm takes, but one that path aliases have: `@/x`, `~/x`, `#x`, `$lib/x`. */
  | { readonly kind: 'alias' }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  | { readonly kind: 'unclear' };

/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#name, with the capitals that old packages have. */
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;

/** Schemes of modules that a runtime brings: `node:fs`, `bun:test`. */
const HOSTS: Readonly<Record<string, string>> = {
  node: 'Node.js',
  bun: 'Bun',
  deno: 'Deno',
  cloudflare: 'Cloudflare Workers',
  workerd: 'Cloudflare Workers',
  electron: 'Electron',
};

/** Modules that SvelteKit makes: https://svelte.dev/docs/kit/$app-environment */
const SVELTE_KIT = /^\$(app|env|service-worker)(\/|$)/;

/** Strips what only a bundler reads: `!!raw-loader!./x`, `./x?raw`. */
export function withoutLoaders(specifier: string): string {
  const target = specifier.slice(specifier.lastIndexOf('!') + 1);
  return target.replace(/\?.*$/, '');
}

/** The packages among what is stripped: since webpack 2 their names are whole. */
export function loadersOf(specifier: string): readonly string[] {
  if (!specifier.includes('!')) return [];
  const loaders = specifier.split('!').slice(0, -1);
  return loaders
    .map((each) => each.replace(/\?.*$/, ''))
    .filter((each) => /^[a-z][\w.-]*-loader$/.test(each));
}

export function classify(specifier: string): Specifier {
  const text = withoutLoaders(specifier);
  if (text === '') return { kind: 'unclear' };
  if (/^\.{1,2}(\/|\\|$)|^[/\\]|^[A-Za-z]:[/\\]/.test(text)) return { kind: 'relative' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return classifyScheme(scheme, text.slice(scheme.length + 1));
  if (text.startsWith('\0') || SVELTE_KIT.test(text) || text.startsWith('~icons/'))
    return { kind: 'virtual' };
  if (/^(@\/|~|#|\$|@$)/.test(text)) return { kind: 'alias' };
  const parts = text.split('/');
  const length = text.startsWith('@') ? 2 : 1;
  const name = parts.slice(0, length).join('/');
  // `@components` alone: a scope is no package, so only an alias can be meant.
  if (text.startsWith('@') && parts.length === 1) return { kind: 'alias' };
  if (!PACKAGE_NAME.test(name) || name.length > 214) return { kind: 'unclear' };
  return { kind: 'package', name, subpath: parts.slice(length).join('/') };
}

function classifyScheme(scheme: string, rest: string): Specifier {
  const host = HOSTS[scheme];
  if (host !== undefined) return { kind: 'host', host };
  if (scheme === 'npm' || scheme === 'jsr') {
    const name = /^\/?(@[^/@]+\/[^/@]+|[^/@]+)/.exec(rest)?.[1];
    return name === undefined ? { kind: 'unclear' } : { kind: 'inline', name };
  }
  if (scheme === 'virtual' || scheme === 'astro') return { kind: 'virtual' };
  if (scheme === 'file') return { kind: 'relative' };
  if (scheme === 'data' || scheme === 'blob') return { kind: 'url' };
  if (scheme !== 'http' && scheme !== 'https') return { kind: 'unclear' };
  const address = `${scheme}:${rest}`;
  const delivered = npmModule(address);
  if (delivered === address) return { kind: 'url' };
  return {
    kind: 'url',
    name: delivered
      .split('/')
      .slice(0, delivered.startsWith('@') ? 2 : 1)
      .join('/'),
  };
}

/** `@types/x` for `x`, `@types/scope__name` for `@scope/name`. */
export function typesPackageOf(name: string): string {
  return `@types/${name.startsWith('@') ? name.slice(1).replace('/', '__') : name}`;
}
