import type { Sdk } from '../sdk.ts';

export const torchaudio: Sdk = {
  id: 'torchaudio',
  name: 'Torchaudio',
  provider: 'other:pytorch',
  docs: 'https://docs.pytorch.org/audio/stable/pipelines.html',
  packages: {
    pypi: ['torchaudio'],
  },
  calls: [
    {
      category: 'model',
      callees: ['torchaudio.pipelines.*.{get_model,get_tacotron2,get_vocoder,get_decoder}'],
      model: [],
      namedAfterModel: 'owner',
    },
    {
      category: 'dataset',
      callees: [
        'torchaudio.datasets.{CMUARCTIC,CMUDict,COMMONVOICE,DR_VCTK,FluentSpeechCommands,GTZAN,IEMOCAP,LIBRISPEECH,LIBRITTS,LJSPEECH,LibriLightLimited,LibriMix,MUSDB_HQ,QUESST14,SPEECHCOMMANDS,Snips,TEDLIUM,VCTK_092,VoxCeleb1Identification,VoxCeleb1Verification,YESNO}',
      ],
      model: [],
      namedAfterModel: 'callee',
    },
  ],
};
