import type { Sdk } from '../sdk.ts';

export const modelscope: Sdk = {
  id: 'modelscope',
  name: 'ModelScope',
  provider: 'other:modelscope',
  docs: 'https://www.modelscope.cn/docs/models/download',
  packages: {
    pypi: ['modelscope'],
  },
  calls: [
    {
      category: 'model',
      callees: ['modelscope.**.from_pretrained'],
      model: ['pretrained_model_name_or_path', 'model_name_or_path', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['modelscope.**.{snapshot_download,model_file_download}'],
      model: ['model_id', '0'],
      revision: ['revision'],
      onlyDownloads: true,
    },
    {
      category: 'model',
      callees: ['modelscope.pipelines.**.pipeline'],
      model: ['model', '1'],
      task: ['task', '0'],
      revision: ['model_revision'],
    },
    {
      category: 'dataset',
      callees: ['modelscope.**.MsDataset.load'],
      model: ['dataset_name', '0'],
      revision: ['version'],
    },
    {
      category: 'dataset',
      callees: ['modelscope.**.dataset_snapshot_download'],
      model: ['dataset_id', '0'],
      revision: ['revision'],
      onlyDownloads: true,
    },
  ],
};
