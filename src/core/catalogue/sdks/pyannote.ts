import type { Sdk } from '../sdk.ts';

export const pyannote: Sdk = {
  id: 'pyannote',
  name: 'pyannote.audio',
  provider: 'huggingface',
  docs: 'https://github.com/pyannote/pyannote-audio',
  packages: { pypi: ['pyannote.audio'] },
  client: { credential: ['use_auth_token', 'token'] },
  calls: [
    {
      category: 'model',
      callees: ['pyannote.audio.**.{Pipeline,Model}.from_pretrained'],
      model: ['checkpoint_path', 'checkpoint', '0'],
      revision: ['revision'],
    },
  ],
};
