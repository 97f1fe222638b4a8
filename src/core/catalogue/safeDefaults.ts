import type { ModelFinding } from '../model/finding.ts';

/** From which release on a library refuses code in a file although the call does not ask it to. */
export interface SafeDefault {
  readonly distribution: string;
  readonly version: string;
}

/** https://docs.pytorch.org/docs/stable/generated/torch.load.html: the default of `weights_only` changed. */
const torchLoad: SafeDefault = { distribution: 'torch', version: '2.6' };

/** What decides whether a call that leaves it to the library is safe. */
export function safeDefaultOf({
  callee,
  risks,
}: Pick<ModelFinding, 'callee' | 'risks'>): SafeDefault | undefined {
  const isLeftToIt = risks.includes('pickle') && !risks.includes('unsafe-load');
  return isLeftToIt && /^torch\.(?:serialization\.)?load$/.test(callee) ? torchLoad : undefined;
}
