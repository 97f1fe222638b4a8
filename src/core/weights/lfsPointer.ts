import { byteText } from './headReader.ts';
import type { FileHead } from './weightsFormat.ts';

/** What git keeps in place of a large file. */
export interface LfsPointer {
  readonly sha256: string;
  readonly size: number;
}

/** Pointers are shorter than this. */
const maxSize = 1024;
const start = 'version https://git-lfs.github.com/spec/v1\n';

/** Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export function readLfsPointer({ bytes, size }: FileHead): LfsPointer | undefined {
  if (size > maxSize || size !== bytes.length) return undefined;
  const text = byteText(bytes);
  if (!text.startsWith(start)) return undefined;
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const length = /^size (\d{1,15})$/m.exec(text)?.[1];
  return sha256 !== undefined && length !== undefined ? { sha256, size: Number(length) } : undefined;
}
