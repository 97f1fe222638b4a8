import type { Sdk } from '../sdk.ts';

export const onnxruntime: Sdk = {
  id: 'onnxruntime',
  name: 'ONNX Runtime',
  provider: 'local-file',
  docs: 'https://onnxruntime.ai/docs/api/python/api_summary.html',
  packages: {
    pypi: ['onnxruntime', 'onnxruntime-gpu', 'onnx'],
    npm: ['onnxruntime-web', 'onnxruntime-node', 'onnxruntime-react-native'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['onnxruntime.**.InferenceSession', 'onnx.load', 'onnx.load_model'],
      model: ['path_or_bytes', 'f', '0'],
    },
    {
      category: 'weights-file',
      callees: ['onnxruntime-{web,node,common,react-native}{,/*}#{,default.}InferenceSession.create'],
      model: ['0'],
    },
  ],
};
