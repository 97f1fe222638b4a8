import { placesToDeclare } from '../ecosystems/declaring.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { ModelFinding } from '../model/finding.ts';

/**
 * What an MCP server is to be started as, so that it is the version that the folder has locked: with the quotes and
 * extras that are `written`. Undefined where no lock file tells one.
 */
export function pinnedSpec(
  { provider, name }: Pick<ModelFinding, 'provider' | 'name'>,
  written: string,
  path: string,
  manifests: ReadonlyMap<string, Manifest>,
): { readonly text: string; readonly version: string } | undefined {
  if (name === null || (provider !== 'npm' && provider !== 'pypi')) return undefined;
  const version = placesToDeclare(name, path, provider, manifests).find(
    ({ wanted }) => wanted.version !== undefined,
  )?.wanted.version;
  const parts = /^(["']?)(@?[^@[\]=<>~!"']+)(\[[^\]"']*\])?(?:[@=<>~!][^"']*)?\1$/.exec(written);
  if (version === undefined || parts?.[2] !== name) return undefined;
  const [, quote = '', , extras = ''] = parts;
  const separator = provider === 'npm' ? '@' : '==';
  return { text: `${quote}${name}${extras}${separator}${version}${quote}`, version };
}
