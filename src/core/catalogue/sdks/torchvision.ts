import type { Sdk } from '../sdk.ts';

export const torchvision: Sdk = {
  id: 'torchvision',
  name: 'Torchvision',
  provider: 'other:pytorch',
  docs: 'https://docs.pytorch.org/vision/stable/models.html',
  packages: { pypi: ['torchvision'] },
  calls: [
    {
      category: 'model',
      callees: ['torchvision.models.{get_model,get_weight}'],
      model: ['name', '0'],
    },
    {
      // Without weights the network begins with random numbers.
      category: 'model',
      callees: [
        'torchvision.models.**.{alexnet,convnext_{tiny,small,base,large},densenet{121,161,169,201},efficientnet_{b0,b1,b2,b3,b4,b5,b6,b7,v2_s,v2_m,v2_l},googlenet,inception_v3,maxvit_t,mnasnet{0_5,0_75,1_0,1_3},mobilenet_{v2,v3_small,v3_large},regnet_{x,y}_{400mf,800mf,1_6gf,3_2gf,8gf,16gf,32gf},regnet_y_128gf,resnet{18,34,50,101,152},resnext{50_32x4d,101_32x8d,101_64x4d},shufflenet_v2_x{0_5,1_0,1_5,2_0},squeezenet1_{0,1},swin_{t,s,b,v2_t,v2_s,v2_b},swin3d_{t,s,b},vgg{11,13,16,19},vgg{11,13,16,19}_bn,vit_{b_16,b_32,l_16,l_32,h_14},wide_resnet{50,101}_2,fcn_resnet{50,101},fcos_resnet50_fpn,deeplabv3_{resnet50,resnet101,mobilenet_v3_large},lraspp_mobilenet_v3_large,fasterrcnn_{resnet50_fpn,resnet50_fpn_v2,mobilenet_v3_large_fpn,mobilenet_v3_large_320_fpn},maskrcnn_resnet50_{fpn,fpn_v2},retinanet_resnet50_{fpn,fpn_v2},keypointrcnn_resnet50_fpn,ssd300_vgg16,ssdlite320_mobilenet_v3_large,mc3_18,r3d_18,r2plus1d_18,s3d,mvit_{v1_b,v2_s},raft_{small,large}}',
      ],
      model: [],
      namedAfterModel: 'callee',
      when: [{ argument: ['weights', 'pretrained', '0'], is: 'given' }],
    },
    {
      category: 'dataset',
      callees: [
        'torchvision.datasets.**.{CIFAR10,CIFAR100,CLEVRClassification,Caltech101,Caltech256,CelebA,Cityscapes,Country211,DTD,EMNIST,EuroSAT,FER2013,FGVCAircraft,FashionMNIST,Flickr8k,Flickr30k,Flowers102,FlyingChairs,FlyingThings3D,Food101,GTSRB,HMDB51,INaturalist,ImageNet,Imagenette,KMNIST,Kinetics,Kitti,LFWPairs,LFWPeople,LSUN,MNIST,MovingMNIST,Omniglot,OxfordIIITPet,PCAM,PhotoTour,Places365,QMNIST,RenderedSST2,SBDataset,SBU,SEMEION,STL10,SUN397,SVHN,StanfordCars,UCF101,USPS,VOCDetection,VOCSegmentation,WIDERFace}',
      ],
      model: [],
      namedAfterModel: 'callee',
    },
  ],
};
