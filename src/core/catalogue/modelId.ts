import type { Category } from '../model/finding.ts';
import { readHubAddress } from './hubAddress.ts';

/** What a name says besides naming a model. */
export interface ModelId {
  readonly name: string;
  /** Null where the name says none. */
  readonly revision: string | null;
  /** Who publishes it, where the name alone says it. */
  readonly provider: string | undefined;
}

/** Resource names of AWS that end in an id which others use as well. */
const awsModel = /^arn:aws[\w-]*:bedrock:[\w-]*:\d*:(?:foundation-model|inference-profile)\/([\w.:-]+)$/;
/** Those whose id only one account knows. */
const awsAlias =
  /^arn:aws[\w-]*:(?:bedrock|sagemaker):[\w-]*:\d*:(?:application-inference-profile|provisioned-model|custom-model|custom-model-deployment|imported-model|prompt-router|endpoint)\//;
/** `projects/p/locations/l/publishers/google/models/m` */
const vertexModel = /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/[^/]+\/models\/([^/]+)$/;
const vertexEndpoint = /^(?:projects\/[^/]+\/locations\/[^/]+\/)?endpoints\/[^/]+$/;
/** `owner/name:version`, as Replicate writes it: nothing else has so long a digest there. */
const versioned = /^([\w.-]+\/[\w.-]+):([0-9a-f]{64})$/;
/** `org/name@revision` on the hub. */
const atRevision = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/;

/** Reads an id in the way that its provider writes ids. A weights file keeps its address. */
export function readModelId(written: string, provider: string, category: Category): ModelId {
  const plain: ModelId = { name: written, revision: null, provider: undefined };
  const hub = readHubAddress(written);
  if (hub) {
    const name = category === 'weights-file' ? written : hub.name;
    return { name, revision: hub.revision, provider: 'huggingface' };
  }
  const [, version, digest] = versioned.exec(written) ?? [];
  if (version !== undefined && digest !== undefined) return { ...plain, name: version, revision: digest };
  if (provider === 'huggingface') {
    const [, name, revision] = atRevision.exec(written) ?? [];
    if (name !== undefined && revision !== undefined) return { ...plain, name, revision };
    return category === 'dataset' ? { ...plain, name: written.replace(/^datasets\//, '') } : plain;
  }
  const id = (awsModel.exec(written) ?? (provider === 'google' ? vertexModel.exec(written) : null))?.[1];
  return id === undefined ? plain : { ...plain, name: id };
}

/** Whether a revision can never come to mean something else: a full commit, or a digest. */
export function isPinned(revision: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}

/**
 * Whether a name may be one that people gave to a deployment: then it alone does not say which model that is.
 * On Azure every name is.
 */
export function mayBeAlias({
  name,
  provider,
}: {
  readonly name: string | null;
  readonly provider: string;
}): boolean {
  if (name === null) return false;
  if (provider === 'azure') return true;
  return awsAlias.test(name) || (provider === 'google' && vertexEndpoint.test(name));
}
