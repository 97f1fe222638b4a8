import type { Sdk } from '../sdk.ts';

export const paddleocr: Sdk = {
  id: 'paddleocr',
  name: 'PaddleOCR',
  provider: 'other:paddle',
  docs: 'https://www.paddleocr.ai/latest/en/version3.x/pipeline_usage/OCR.html',
  packages: {
    pypi: ['paddleocr'],
  },
  calls: [
    {
      // Without a version it is that of the installed library.
      category: 'model',
      callees: ['paddleocr.**.PaddleOCR'],
      model: ['ocr_version', 'text_recognition_model_name', 'text_detection_model_name'],
    },
    {
      category: 'model',
      callees: [
        'paddleocr.**.{TextRecognition,TextDetection,LayoutDetection,DocVLM,FormulaRecognition,TableClassification,TableStructureRecognition,DocImgOrientationClassification,TextLineOrientationClassification,TextImageUnwarping,SealTextDetection,ChartParsing}',
      ],
      model: ['model_name'],
    },
    {
      category: 'model',
      callees: [
        'paddleocr.**.{PPStructureV3,PPStructure,PPChatOCRv4Doc,PaddleOCRVL,TableRecognitionPipelineV2,FormulaRecognitionPipeline,SealRecognition,DocPreprocessor,DocUnderstanding,PPDocTranslation}',
      ],
      model: [],
    },
  ],
};
