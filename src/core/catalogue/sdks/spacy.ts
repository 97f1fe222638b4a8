import type { Sdk } from '../sdk.ts';

export const spacy: Sdk = {
  id: 'spacy',
  name: 'spaCy',
  provider: 'other:spacy',
  docs: 'https://spacy.io/api/top-level#spacy.load',
  packages: { pypi: ['spacy'] },
  calls: [
    {
      category: 'model',
      callees: ['spacy.{,util.}{load,load_model}'],
      model: ['name', '0'],
      when: [{ argument: ['name', '0'] }],
    },
    {
      category: 'model',
      callees: ['spacy.cli.download', 'spacy.cli.download.download'],
      model: ['model', '0'],
      onlyDownloads: true,
    },
  ],
};
