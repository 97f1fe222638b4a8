import type { Sdk } from '../sdk.ts';

export const stanza: Sdk = {
  id: 'stanza',
  name: 'Stanza',
  provider: 'other:stanza',
  docs: 'https://stanfordnlp.github.io/stanza/pipeline.html',
  packages: {
    pypi: ['stanza'],
  },
  calls: [
    {
      // The language is the name of its models.
      category: 'model',
      callees: ['stanza.**.Pipeline'],
      model: ['lang', '0'],
    },
    {
      category: 'model',
      callees: ['stanza.**.download'],
      model: ['lang', '0'],
      onlyDownloads: true,
    },
  ],
};
