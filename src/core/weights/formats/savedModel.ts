import type { WeightsFormat } from '../weightsFormat.ts';

/** Source: https://www.tensorflow.org/guide/saved_model */
export const savedModel: WeightsFormat = {
  id: 'tensorflow-saved-model',
  isTelling: true,
  matches: (path) => /(?:^|\/)saved_model\.pb$/.test(path),
  read: ({ bytes }) => (bytes[0] === 0x08 ? {} : undefined),
};
