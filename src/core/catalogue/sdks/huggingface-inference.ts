import type { Sdk } from '../sdk.ts';

export const huggingfaceInference: Sdk = {
  id: 'huggingface-inference',
  name: 'Hugging Face Inference',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/huggingface.js/inference/README',
  packages: { npm: ['@huggingface/inference'] },
  client: { credential: ['0', '0.accessToken'] },
  calls: [
    {
      category: 'service',
      callees: [
        '@huggingface/inference#{HfInference,InferenceClient}().{audioClassification,audioToAudio,automaticSpeechRecognition,chatCompletion,chatCompletionStream,documentQuestionAnswering,featureExtraction,fillMask,imageClassification,imageSegmentation,imageToImage,imageToText,objectDetection,questionAnswering,sentenceSimilarity,summarization,tableQuestionAnswering,textClassification,textGeneration,textGenerationStream,textToImage,textToSpeech,textToVideo,tokenClassification,translation,visualQuestionAnswering,zeroShotClassification,zeroShotImageClassification}',
      ],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: [
        '@huggingface/inference#{audioClassification,audioToAudio,automaticSpeechRecognition,chatCompletion,chatCompletionStream,documentQuestionAnswering,featureExtraction,fillMask,imageClassification,imageSegmentation,imageToImage,imageToText,objectDetection,questionAnswering,sentenceSimilarity,summarization,tableQuestionAnswering,textClassification,textGeneration,textGenerationStream,textToImage,textToSpeech,textToVideo,tokenClassification,translation,visualQuestionAnswering,zeroShotClassification,zeroShotImageClassification}',
      ],
      model: ['0.model'],
    },
  ],
};
