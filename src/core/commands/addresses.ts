import type { Category } from '../model/finding.ts';

/** What a download from an address gets. */
export interface Download {
  readonly category: Category;
  readonly name: string;
  readonly provider: string;
  readonly revision?: string;
}

const hub =
  /^https?:\/\/(?:[^@/\s]+@)?(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com)\/(?:(datasets|spaces)\/)?([A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?)\/resolve\/([^/?#\s]+)\/[^\s]+$/;
const hubRepository =
  /^(?:https?:\/\/(?:[^@/\s]+@)?(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com)\/|git@hf\.co:)(?:(datasets|spaces)\/)?([A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*))\/?$/;
/** Endings that nothing but weights has. */
const weights = /^https?:\/\/[^\s?#]+\.(?:safetensors|gguf|ggml|onnx|tflite|pth|ckpt|keras|pt)(?:[?#]\S*)?$/i;

/** What an address of a file gets; undefined for anything that is no model. */
export function downloadOf(address: string): Download | undefined {
  const match = hub.exec(address);
  if (match?.[2] !== undefined) {
    if (match[1] === 'spaces') return undefined;
    return {
      category: match[1] === 'datasets' ? 'dataset' : 'model',
      name: match[2],
      provider: 'huggingface',
      ...(match[3] !== undefined && { revision: match[3] }),
    };
  }
  if (!weights.test(address)) return undefined;
  return { category: 'weights-file', name: address.replace(/[?#].*$/, ''), provider: 'other:url' };
}

/** What a clone of an address gets. */
export function cloneOf(address: string): Download | undefined {
  const match = hubRepository.exec(address);
  if (match?.[2] === undefined || match[1] === 'spaces') return undefined;
  return {
    category: match[1] === 'datasets' ? 'dataset' : 'model',
    name: match[2].replace(/\.git$/, ''),
    provider: 'huggingface',
  };
}
