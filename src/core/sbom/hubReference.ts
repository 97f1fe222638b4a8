import type { BomExternalReference } from './bom.ts';

const HUB = 'https://huggingface.co';

/** Where the Hugging Face hub shows a model or a dataset. */
export function hubReference(
  hub: { readonly namespace: string; readonly name: string },
  kind: string,
): BomExternalReference {
  const path = `${hub.namespace}/${hub.name}`;
  return kind === 'dataset'
    ? { type: 'distribution', url: `${HUB}/datasets/${path}` }
    : { type: 'model-card', url: `${HUB}/${path}` };
}
