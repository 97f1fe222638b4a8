import type { Sdk } from '../sdk.ts';

export const openvino: Sdk = {
  id: 'openvino',
  name: 'OpenVINO',
  provider: 'local-file',
  docs: 'https://docs.openvino.ai/2025/openvino-workflow/running-inference.html',
  packages: {
    pypi: ['openvino', 'openvino-genai'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['openvino.{,runtime.}Core().{read_model,compile_model}'],
      model: ['model', '0'],
    },
    {
      // It may also be a model that is loaded by then.
      category: 'weights-file',
      callees: ['openvino.{compile_model,convert_model}'],
      model: ['model', 'input_model', '0'],
      when: [
        {
          argument: ['model', 'input_model', '0'],
          is: 'text',
        },
      ],
    },
    {
      category: 'weights-file',
      callees: [
        'openvino_genai.{LLMPipeline,VLMPipeline,WhisperPipeline,Text2ImagePipeline,Image2ImagePipeline,TextEmbeddingPipeline,TextRerankPipeline,Text2SpeechPipeline}',
      ],
      model: ['models_path', 'model_path', '0'],
    },
  ],
};
