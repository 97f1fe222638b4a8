import { beginsWith } from '../headReader.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** Source: https://keras.io/guides/serialization_and_saving/ */
export const keras: WeightsFormat = {
  id: 'keras',
  isTelling: true,
  matches: (path) => /\.keras$/i.test(path),
  read: ({ bytes }) => (beginsWith(bytes, 'PK\x03\x04') ? {} : undefined),
};
