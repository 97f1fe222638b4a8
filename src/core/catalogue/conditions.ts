import type { Resolver } from '../facts/resolver.ts';
import type { Argument, CallExpression } from '../model/facts.ts';
import { findArgument } from './arguments.ts';
import { readHubAddress } from './hubAddress.ts';
import { isModelFile } from './modelFiles.ts';
import { modelAddresses } from './httpRequest.ts';
import type { Condition, SdkCall } from './sdk.ts';
import { stringsIn, textsIn } from './writtenText.ts';

/** Whether all conditions of a description hold for `call`, which goes through the object that `client` made. */
export function conditionsHold(
  description: SdkCall,
  call: CallExpression,
  client: CallExpression | undefined,
  resolver: Resolver,
): boolean {
  const { request } = description;
  if (request && modelAddresses(request, call, client, resolver).length === 0) return false;
  return (description.when ?? []).every((condition) => {
    const of = condition.of === 'client' ? client : call;
    return of !== undefined && holds(condition, of, resolver);
  });
}

/** Examples and pages lie on the hub as well. */
const pictureOrSound =
  /\.(?:png|jpe?g|gif|webp|svg|wav|mp3|ogg|flac|m4a|mp4|webm|mov|pdf|md|html?)(?:[?#].*)?$/i;
/** `**options` and `*arguments` may hold anything. */
function isSpread({ keyword, position }: Argument): boolean {
  return keyword === undefined && position === undefined;
}

function holds(condition: Condition, call: CallExpression, resolver: Resolver): boolean {
  const argument = findArgument(call, condition.argument, resolver);
  if (!argument) return condition.mayLack === true && !call.arguments.some(isSpread);
  const { is, mentions } = condition;
  if (mentions) {
    const text = stringsIn(argument, call.scope, resolver).join('\n').toLowerCase();
    if (!mentions.some((word) => text.includes(word))) return false;
  }
  if (is === undefined) return true;
  const values = resolver.valuesOf(argument, call.scope);
  if (is === 'given') {
    return values.some(
      (value) => value.kind !== 'literal' || (value.value !== null && value.value !== false),
    );
  }
  if (is === 'hub-model' || is === 'hub-dataset') {
    const [address = '', ...others] = textsIn(argument, call.scope, resolver);
    if (others.length > 0 || pictureOrSound.test(address)) return false;
    return readHubAddress(address)?.kind === is.slice('hub-'.length);
  }
  if (is === 'model-file') return isModelFile(argument, call, resolver);
  if (is === 'text') return values.some((value) => value.kind === 'text');
  return values.every(
    (value) =>
      (value.kind === 'text' && is.includes(value.text)) ||
      (value.kind === 'literal' && typeof value.value === 'boolean' && is.includes(value.value)),
  );
}
