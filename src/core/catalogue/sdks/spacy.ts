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
    {
      // Each model is a package as well.
      category: 'model',
      callees: [
        '{en,zh}_core_web_{sm,md,lg,trf}.load',
        '{ca,da,de,el,es,fi,fr,hr,it,ja,ko,lt,mk,nb,nl,pl,pt,ro,ru,sl,sv,uk}_core_news_{sm,md,lg,trf}.load',
      ],
      model: [],
      namedAfterModel: 'owner',
    },
  ],
};
