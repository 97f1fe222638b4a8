import { beginsWith, byteText } from '../headReader.ts';
import { isNamedLikeModel } from '../modelWords.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** HDF5 holds any data: it is a model where Keras wrote its name into it, or where the file's name says so. */
export const kerasHdf5: WeightsFormat = {
  id: 'keras-hdf5',
  isTelling: false,
  matches: (path) => /\.(?:h5|hdf5)$/i.test(path),
  read: ({ bytes }, path) => {
    if (!beginsWith(bytes, '\x89HDF\r\n\x1a\n')) return undefined;
    return isNamedLikeModel(path) || /keras_version|model_weights|layer_names/.test(byteText(bytes))
      ? {}
      : undefined;
  },
};
