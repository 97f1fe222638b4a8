import { weightsFormats } from './formats/index.generated.ts';
import type { WeightsFormat } from './weightsFormat.ts';

/** Of a file no more than this is read, in bytes. */
export const headBytes = 64 * 1024;

/** Whether a file of this name may hold a model. */
export function isWeightsFile(path: string): boolean {
  return weightsFormats.some((format) => format.matches(path));
}

export function weightsFormatOf(path: string): WeightsFormat | undefined {
  return weightsFormats.find((format) => format.matches(path));
}
