import type { Sdk } from '../sdk.ts';

export const ultralytics: Sdk = {
  id: 'ultralytics',
  name: 'Ultralytics',
  provider: 'other:ultralytics',
  docs: 'https://docs.ultralytics.com/reference/models/yolo/model/',
  packages: { pypi: ['ultralytics'] },
  calls: [
    {
      // Without an argument the library loads its default model.
      category: 'model',
      callees: ['ultralytics.**.{YOLO,YOLOWorld,YOLOE,RTDETR,SAM,FastSAM,NAS}'],
      model: ['model', '0'],
      published: ['yolo*.pt', 'rtdetr-*.pt', 'sam_*.pt', 'sam2*.pt', 'mobile_sam.pt', 'FastSAM-*.pt'],
    },
  ],
};
