import type { Sdk } from '../sdk.ts';

export const mediapipe: Sdk = {
  id: 'mediapipe',
  name: 'MediaPipe',
  provider: 'google',
  docs: 'https://ai.google.dev/edge/mediapipe/solutions/setup_python',
  packages: {
    pypi: ['mediapipe'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['mediapipe.tasks.**.BaseOptions'],
      model: ['model_asset_path'],
      provider: 'local-file',
      when: [
        {
          argument: ['model_asset_path'],
        },
      ],
    },
    {
      category: 'weights-file',
      callees: ['mediapipe.tasks.**.create_from_model_path'],
      model: ['model_path', '0'],
      provider: 'local-file',
    },
    {
      // Its model comes with the package.
      category: 'model',
      callees: [
        'mediapipe.{,python.}solutions.{hands.Hands,pose.Pose,face_mesh.FaceMesh,face_detection.FaceDetection,holistic.Holistic,selfie_segmentation.SelfieSegmentation,objectron.Objectron}',
      ],
      model: [],
      namedAfterModel: 'callee',
    },
  ],
};
