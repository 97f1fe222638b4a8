import type { Sdk } from '../sdk.ts';

export const wllama: Sdk = {
  id: 'wllama',
  name: 'wllama',
  provider: 'huggingface',
  docs: 'https://github.ngxson.com/wllama/docs/',
  packages: { npm: ['@wllama/wllama'] },
  calls: [
    {
      category: 'model',
      callees: ['@wllama/wllama{,/*}#Wllama().loadModelFromHF'],
      model: ['0.repo', '0'],
    },
    {
      category: 'weights-file',
      callees: ['@wllama/wllama{,/*}#Wllama().loadModelFromUrl'],
      model: ['0.url', '0'],
    },
  ],
};
