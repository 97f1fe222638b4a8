import type { Sdk } from '../sdk.ts';

const places = ['url', 'urlpath', 'path', 'source', 'path_or_buf', 'filepath_or_buffer', '0'];

/**
 * Files of the Hugging Face Hub that are read by their address. What is called `get` is left out: it would have
 * every `get` of a text looked at that imports `requests`.
 */
const callees = [
  'urllib.request.{urlretrieve,urlopen,Request}',
  'wget.download',
  'gdown.download',
  'fsspec.open',
  'torch.hub.{load_state_dict_from_url,download_url_to_file}',
  'huggingface_hub.**.HfFileSystem().{open,read_bytes,read_text}',
  'pandas.{read_parquet,read_csv,read_json,read_table,read_feather}',
  'polars.{read_parquet,read_csv,read_json,read_ndjson,scan_parquet,scan_csv,scan_ndjson}',
  'dask.dataframe.{read_parquet,read_csv,read_json}',
  '<global>.{,window.,globalThis.,self.}fetch',
  '{node-fetch,cross-fetch}#{default,fetch}',
  'undici#{fetch,request}',
  '{got,ky}#{default,got,ky}',
];

export const hubFiles: Sdk = {
  id: 'hub-files',
  name: 'Files of the Hugging Face Hub',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/huggingface_hub/guides/hf_file_system',
  packages: {},
  calls: [
    {
      category: 'model',
      callees,
      model: places,
      onlyDownloads: true,
      when: [{ argument: places, is: 'hub-model' }],
    },
    {
      category: 'dataset',
      callees,
      model: places,
      onlyDownloads: true,
      when: [{ argument: places, is: 'hub-dataset' }],
    },
  ],
};
