import { PackageURL } from 'packageurl-js';
import type { EcosystemId } from '../manifests/manifest.ts';

/**
 * Package URLs, and only true ones: a purl that names nothing, or something else, is worse than none, for
 * consumers match vulnerabilities and licences by it. What a purl type cannot say stays in plain fields.
 *
 * Source: https://github.com/package-url/purl-spec, `types/huggingface-definition.json`,
 * `types/pypi-definition.json`, `types/npm-definition.json`, `types/generic-definition.json`.
 */

const COMMIT = /^[0-9a-f]{40}$/i;
const SHA256 = /^[0-9a-f]{64}$/i;
// A leading dot would take `./model`, a path, for a name on the hub.
const HUB_PART = /^[A-Za-z0-9][\w.-]*$/;
const NPM_NAME = /^(?:(@[^@/\s]+)\/)?([^@/\s]+)$/;
const PYPI_NAME = /^[a-z0-9](?:[\w.-]*[a-z0-9])?$/i;

/** `ORG/NAME` on the Hugging Face hub, in its parts; undefined for anything else, a bare name too. */
export function hubNameOf(name: string): { readonly namespace: string; readonly name: string } | undefined {
  const [namespace, model, ...rest] = name.split('/');
  if (namespace === undefined || model === undefined || rest.length > 0) return undefined;
  if (!HUB_PART.test(namespace) || !HUB_PART.test(model)) return undefined;
  return { namespace, name: model };
}

/** True for a full commit hash, the only version that the huggingface type has. */
function isCommit(revision: string | null): revision is string {
  return revision !== null && COMMIT.test(revision);
}

/**
 * A model on the Hugging Face hub.
 *
 * @param name `ORG/NAME`; the type requires the namespace.
 * @param revision what the code asks for.
 * @returns undefined without a namespace, or without a full commit: a branch or tag moves.
 */
export function huggingFacePurl(name: string, revision: string | null): string | undefined {
  const parts = hubNameOf(name);
  if (!parts || !isCommit(revision)) return undefined;
  return print('huggingface', parts.namespace, parts.name, revision.toLowerCase());
}

/** A package; without a version, as it is when no manifest declares it, any of its releases. */
export function libraryPurl(
  ecosystem: EcosystemId,
  distribution: string,
  version?: string,
): string | undefined {
  if (ecosystem === 'pypi') {
    return PYPI_NAME.test(distribution) ? print('pypi', undefined, distribution, version) : undefined;
  }
  const match = NPM_NAME.exec(distribution);
  return match?.[2] === undefined ? undefined : print('npm', match[1], match[2], version);
}

/** What an MCP server is started from; undefined for a container image, whose registry its name does not tell. */
export function serverPurl(registry: string, name: string, version: string | undefined): string | undefined {
  if (registry === 'pypi') return PYPI_NAME.test(name) ? print('pypi', undefined, name, version) : undefined;
  const match = registry === 'npm' ? NPM_NAME.exec(name) : null;
  return match?.[2] === undefined ? undefined : print('npm', match[1], match[2], version);
}

/**
 * A file that no registry knows; only its checksum says which.
 *
 * @param sha256 64 hex digits.
 */
export function filePurl(path: string, sha256: string): string | undefined {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  if (fileName === '' || !SHA256.test(sha256)) return undefined;
  const purl = print('generic', undefined, fileName, undefined, `sha256:${sha256.toLowerCase()}`);
  // The library encodes the colon of a qualifier; the specification's own examples do not.
  return purl?.replace('?checksum=sha256%3A', '?checksum=sha256:');
}

function print(
  type: string,
  namespace: string | undefined,
  name: string,
  version?: string,
  checksum?: string,
): string | undefined {
  try {
    const qualifiers = checksum === undefined ? undefined : { checksum };
    return new PackageURL(type, namespace, name, version, qualifiers, undefined).toString();
  } catch {
    // The library throws for names that its type forbids: then there is no purl.
    return undefined;
  }
}
