import type { Sdk } from '../sdk.ts';

const tasks =
  '{audioClassification,audioToAudio,automaticSpeechRecognition,chatCompletion,chatCompletionStream,documentQuestionAnswering,featureExtraction,fillMask,imageClassification,imageSegmentation,imageTextToImage,imageTextToVideo,imageToImage,imageToText,imageToVideo,objectDetection,questionAnswering,request,sentenceSimilarity,streamingRequest,summarization,tableQuestionAnswering,tabularClassification,tabularRegression,textClassification,textGeneration,textGenerationStream,textToAudio,textToImage,textToSpeech,textToVideo,tokenClassification,translation,visualQuestionAnswering,zeroShotClassification,zeroShotImageClassification}';

export const huggingfaceInference: Sdk = {
  id: 'huggingface-inference',
  name: 'Hugging Face Inference',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/huggingface.js/inference/README',
  packages: { npm: ['@huggingface/inference'] },
  client: { credential: ['0', '0.accessToken'], endpoint: ['0.endpointUrl', '1.endpointUrl'] },
  calls: [
    {
      category: 'service',
      callees: [
        `@huggingface/inference#{HfInference,InferenceClient}().{,endpoint().}${tasks}`,
        `@huggingface/inference#${tasks}`,
      ],
      model: ['0.model'],
    },
  ],
};
