import type { Sdk } from '../sdk.ts';

export const keras: Sdk = {
  id: 'keras',
  name: 'Keras',
  provider: 'local-file',
  docs: 'https://keras.io/api/models/model_saving_apis/model_saving_and_loading/',
  packages: { pypi: ['keras', 'tensorflow', 'tf-keras'] },
  calls: [
    {
      category: 'weights-file',
      callees: [
        '{keras,tf_keras,tensorflow.{,compat.v1.,compat.v2.,python.}keras}.{models,saving}.**.load_model',
      ],
      model: ['filepath', '0'],
      unsafe: { argument: 'safe_mode', equals: false },
    },
    {
      category: 'weights-file',
      callees: ['tensorflow.{,compat.v2.}saved_model.load'],
      model: ['export_dir', '0'],
    },
    {
      category: 'weights-file',
      callees: ['{tensorflow.lite,tflite_runtime.interpreter,ai_edge_litert.interpreter}.Interpreter'],
      model: ['model_path', '0'],
    },
    {
      // Published weights, which are also the default; any others are a file or none.
      category: 'model',
      callees: [
        '{keras,tf_keras,tensorflow.{,python.}keras}.applications.**.{Xception,VGG16,VGG19,ResNet50,ResNet101,ResNet152,ResNet50V2,ResNet101V2,ResNet152V2,InceptionV3,InceptionResNetV2,MobileNet,MobileNetV2,MobileNetV3Small,MobileNetV3Large,DenseNet121,DenseNet169,DenseNet201,NASNetMobile,NASNetLarge,EfficientNetB0,EfficientNetB1,EfficientNetB2,EfficientNetB3,EfficientNetB4,EfficientNetB5,EfficientNetB6,EfficientNetB7,EfficientNetV2B0,EfficientNetV2B1,EfficientNetV2B2,EfficientNetV2B3,EfficientNetV2S,EfficientNetV2M,EfficientNetV2L,ConvNeXtTiny,ConvNeXtSmall,ConvNeXtBase,ConvNeXtLarge,ConvNeXtXLarge}',
      ],
      model: [],
      provider: 'other:keras',
      namedAfterModel: 'callee',
      when: [{ argument: ['weights', '1'], is: ['imagenet'], mayLack: true }],
    },
    {
      category: 'dataset',
      callees: [
        '{keras,tf_keras,tensorflow.{,python.}keras}.datasets.{boston_housing,california_housing,cifar10,cifar100,fashion_mnist,imdb,mnist,reuters}.load_data',
      ],
      model: [],
      provider: 'other:keras',
      namedAfterModel: 'owner',
    },
    {
      category: 'weights-file',
      callees: ['{keras,tf_keras,tensorflow.{,python.}keras}.{,models.}{Model,Sequential}().load_weights'],
      model: ['filepath', '0'],
    },
  ],
};
