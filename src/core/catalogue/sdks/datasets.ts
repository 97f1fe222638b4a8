import type { Sdk } from '../sdk.ts';

export const datasets: Sdk = {
  id: 'datasets',
  name: 'Datasets',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/datasets/package_reference/loading_methods',
  packages: { pypi: ['datasets'] },
  calls: [
    {
      // These names are file formats, and the data is where the files are.
      category: 'dataset',
      callees: ['datasets.**.load_dataset'],
      model: ['data_files', 'data_dir'],
      provider: 'local-file',
      when: [
        {
          argument: ['path', '0'],
          is: [
            'csv',
            'json',
            'text',
            'parquet',
            'arrow',
            'pandas',
            'xml',
            'imagefolder',
            'audiofolder',
            'videofolder',
            'webdataset',
          ],
        },
      ],
    },
    {
      category: 'dataset',
      callees: ['datasets.**.{load_dataset,load_dataset_builder}'],
      model: ['path', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'dataset',
      callees: ['datasets.**.load_from_disk'],
      model: ['dataset_path', '0'],
      provider: 'local-file',
    },
  ],
};
