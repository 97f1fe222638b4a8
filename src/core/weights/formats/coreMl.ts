import type { WeightsFormat } from '../weightsFormat.ts';

/** Source: https://apple.github.io/coremltools/mlmodel/Format/Model.html */
export const coreMl: WeightsFormat = {
  id: 'core-ml',
  isTelling: true,
  matches: (path) => /\.mlmodel$/i.test(path),
  // The first field is the version of the specification.
  read: ({ bytes }) => (bytes[0] === 0x08 ? { specification: String(bytes[1] ?? 0) } : undefined),
};
