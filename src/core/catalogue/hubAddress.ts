import { unknownPiece } from '../facts/value.ts';

/** A repository of the Hugging Face Hub that an address leads to. */
export interface HubAddress {
  readonly kind: 'model' | 'dataset';
  /** `org/name` */
  readonly name: string;
  readonly revision: string | null;
}

const part = `[^/@:?#\\s${unknownPiece}]+`;
const repository = `(${part}/${part})`;
const revisionOf = `([^/@?#\\s${unknownPiece}]+)`;

/** `https://huggingface.co/org/name/resolve/main/file`, also of a dataset. */
const webAddress = new RegExp(
  `^https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(datasets/)?${repository}/(?:resolve|blob|raw)/${revisionOf}/`,
);
/** `hf://datasets/org/name@revision/file`, as file systems write it. */
const fileSystemPath = new RegExp(`^hf://(datasets/|models/)?${repository}(?:@${revisionOf})?(?:/|$)`);
/** `hf:org/name/file`, `hf:org/name:Q4_K_M` and `hf-hub:org/name@revision`, as loaders write it. */
const loaderPath = new RegExp(`^(?:hf|hf-hub|hf_hub):${repository}(?:@${revisionOf})?(?:[/:#]|$)`);

/** What of the hub an address leads to; its pieces that are not known may be anywhere else. */
export function readHubAddress(address: string): HubAddress | undefined {
  const found = webAddress.exec(address) ?? fileSystemPath.exec(address);
  if (found) {
    const [, kind, name = '', revision] = found;
    return {
      kind: kind === 'datasets/' ? 'dataset' : 'model',
      name,
      revision: revision === undefined ? null : decoded(revision),
    };
  }
  const [, name, revision] = loaderPath.exec(address) ?? [];
  return name === undefined ? undefined : { kind: 'model', name, revision: revision ?? null };
}

/** A branch with a slash in it is written `refs%2Fconvert%2Fparquet`. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
