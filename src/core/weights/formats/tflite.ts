import { beginsWith } from '../headReader.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** Source: https://ai.google.dev/edge/litert/conversion/tensorflow/metadata */
export const tflite: WeightsFormat = {
  id: 'tflite',
  isTelling: true,
  matches: (path) => /\.tflite$/i.test(path),
  read: ({ bytes }) => (beginsWith(bytes, 'TFL3', 4) ? {} : undefined),
};
