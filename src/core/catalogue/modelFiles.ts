import type { Resolver } from '../facts/resolver.ts';
import type { Value } from '../facts/value.ts';
import type { CallExpression, Expression } from '../model/facts.ts';
import { originsIn, stringsIn, variablesIn } from './writtenText.ts';

/** In the name of a file that holds any pickled object: what says that the object is a model. */
const fileWords =
  /model|checkpoint|ckpt|weights|classifier|regressor|estimator|predictor|xgb|lgbm|random_forest|svm/i;
/** The same in the name of a variable, which must end so: `model_columns` are none. */
const variableWords =
  /(?:model|checkpoint|ckpt|weights|classifier|clf|regressor|estimator|predictor|xgb|lgbm|svm)s?(?:_?\d+)?(?:_?(?:path|file|filename|file_?name|file_?path|pickle|pkl|location|uri))?$/i;

/** What gives the path of a file that it took from the hub: nobody else's pickles are loaded so readily. */
const hubDownloads = new Set(
  [
    'huggingface_hub.hf_hub_download',
    'huggingface_hub.file_download.hf_hub_download',
    'huggingface_hub.cached_download',
  ].map((name) => `${name}.()`),
);

/** Whether a call that can load any object surely loads a model, or what lies on a hub, from the file in `argument`. */
export function isModelFile(argument: Expression, call: CallExpression, resolver: Resolver): boolean {
  const given = resolver.nameGivenTo(call);
  return (
    (given !== undefined && variableWords.test(given)) ||
    stringsIn(argument, call.scope, resolver).some((text) => fileWords.test(text)) ||
    variablesIn(argument, call.scope, resolver).some((name) => variableWords.test(name)) ||
    originsIn(argument, call.scope, resolver).some((path) => hubDownloads.has(path.join('.')))
  );
}

/** What is read from a file that was opened before is named by the file's path. */
export function openedFile(value: Value): Value {
  if (value.kind !== 'file' || value.stage !== 'read' || value.keys.length > 0) return value;
  const { file, origin, trail } = value;
  return file.base === 'unknown' && file.from === undefined
    ? { kind: 'text', text: file.path, origin, trail }
    : value;
}
