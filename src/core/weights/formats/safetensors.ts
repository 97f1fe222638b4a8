import { findNodeAtLocation } from 'jsonc-parser';
import { readJsonTree } from '../../manifests/json.ts';
import { HeadReader } from '../headReader.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** A longer header the library itself refuses. */
const maxHeader = 100_000_000;
/** What people write there that tells models apart. */
const told = new Set([
  'format',
  'modelspec.title',
  'modelspec.architecture',
  'modelspec.license',
  'ss_base_model_version',
  'ss_sd_model_name',
]);

/** Source: https://huggingface.co/docs/safetensors/index#format */
export const safetensors: WeightsFormat = {
  id: 'safetensors',
  isTelling: true,
  matches: (path) => /\.safetensors$/i.test(path),
  read: ({ bytes, size }) => {
    const reader = new HeadReader(bytes);
    const length = reader.u64();
    if (length === undefined || length > maxHeader || length + 8 > size || bytes[8] !== 0x7b)
      return undefined;
    // A header may be longer than what was read; what it says of itself then mostly stands first.
    const text = reader.text(Math.min(length, bytes.length - 8)) ?? '';
    const { root } = readJsonTree(text);
    const metadata = root && findNodeAtLocation(root, ['__metadata__']);
    if (!metadata || metadata.offset + metadata.length >= text.length) return {};
    const details: Record<string, string> = {};
    for (const { children: [key, value] = [] } of metadata.children ?? []) {
      const name: unknown = key?.value;
      if (typeof name === 'string' && told.has(name) && typeof value?.value === 'string')
        details[name] = value.value;
    }
    return details;
  },
};
