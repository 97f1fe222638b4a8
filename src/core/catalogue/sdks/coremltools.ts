import type { Sdk } from '../sdk.ts';

export const coremltools: Sdk = {
  id: 'coremltools',
  name: 'Core ML Tools',
  provider: 'local-file',
  docs: 'https://apple.github.io/coremltools/docs-guides/source/mlmodel-utilities.html',
  packages: {
    pypi: ['coremltools'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['coremltools.{,models.**.}{MLModel,CompiledMLModel}'],
      model: ['model', 'path', '0'],
    },
  ],
};
