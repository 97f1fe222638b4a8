import type { Sdk } from '../sdk.ts';

export const pineconeDatasets: Sdk = {
  id: 'pinecone-datasets',
  name: 'Pinecone Datasets',
  provider: 'other:pinecone',
  docs: 'https://github.com/pinecone-io/pinecone-datasets',
  packages: { pypi: ['pinecone-datasets'] },
  calls: [
    {
      category: 'dataset',
      callees: ['pinecone_datasets.**.load_dataset'],
      model: ['dataset_id', '0'],
    },
  ],
};
