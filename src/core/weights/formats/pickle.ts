import { byteText } from '../headReader.ts';
import { isNamedLikeModel } from '../modelWords.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** The class of the object that is pickled, as the two ways to write it down begin. */
const firstClass =
  /^[^]{0,40}?(?:\x8c[^]((?:sklearn|xgboost|lightgbm|catboost)\.[\w.]+)\x94\x8c[^](\w+)\x94|c((?:sklearn|xgboost|lightgbm|catboost)\.[\w.]+)\n(\w+)\n)/;
/** Parts of scikit-learn whose objects are no models, but prepare data. */
const noModels =
  /^sklearn\.(?:preprocessing|utils|impute|feature_extraction|feature_selection|datasets|decomposition|metrics)\b/;

/** Any object may be in such a file: it is a model where its class is one, or where its name says so. */
export const pickle: WeightsFormat = {
  id: 'pickle',
  isTelling: false,
  matches: (path) => /\.(?:pkl|pickle|joblib)$/i.test(path),
  read: ({ bytes }, path) => {
    const isPickle = bytes[0] === 0x80 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5;
    // joblib compresses; zlib and gzip begin so.
    const isCompressed = bytes[0] === 0x78 || (bytes[0] === 0x1f && bytes[1] === 0x8b);
    if (!isPickle && !isCompressed) return undefined;
    const match = isPickle ? firstClass.exec(byteText(bytes.subarray(0, 1024))) : null;
    const module = match?.[1] ?? match?.[3];
    if (module !== undefined) {
      return noModels.test(module) ? undefined : { class: `${module}.${match?.[2] ?? match?.[4] ?? ''}` };
    }
    return isNamedLikeModel(path) ? {} : undefined;
  },
};
