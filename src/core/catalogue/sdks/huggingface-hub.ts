import type { Sdk } from '../sdk.ts';

export const huggingfaceHub: Sdk = {
  id: 'huggingface-hub',
  name: 'Hugging Face Hub',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/huggingface_hub/package_reference/file_download',
  packages: { pypi: ['huggingface-hub'], npm: ['@huggingface/hub'] },
  client: { credential: ['token', 'api_key'], endpoint: ['base_url'], model: ['model', '0'] },
  calls: [
    {
      category: 'dataset',
      callees: ['huggingface_hub.**.{,HfApi().}{hf_hub_download,snapshot_download}'],
      model: ['repo_id', '0'],
      revision: ['revision'],
      onlyDownloads: true,
      when: [{ argument: ['repo_type'], is: ['dataset'] }],
    },
    {
      category: 'model',
      callees: ['huggingface_hub.**.{,HfApi().}{hf_hub_download,snapshot_download}'],
      model: ['repo_id', '0'],
      revision: ['revision'],
      onlyDownloads: true,
      when: [{ argument: ['repo_id', '0'] }],
    },
    {
      // A model that the call does not name is the one its client was made with.
      category: 'service',
      callees: [
        'huggingface_hub.**.{InferenceClient,AsyncInferenceClient}().{audio_classification,audio_to_audio,automatic_speech_recognition,chat_completion,document_question_answering,feature_extraction,fill_mask,image_classification,image_segmentation,image_to_image,image_to_text,image_to_video,object_detection,question_answering,sentence_similarity,summarization,table_question_answering,tabular_classification,tabular_regression,text_classification,text_generation,text_to_image,text_to_speech,text_to_video,token_classification,translation,visual_question_answering,zero_shot_classification,zero_shot_image_classification,chat.completions.create}',
      ],
      model: ['model'],
    },
    {
      category: 'dataset',
      callees: ['@huggingface/hub#{downloadFile,downloadFileToCacheDir,snapshotDownload}'],
      model: ['0.repo.name', '0.repo'],
      revision: ['0.revision'],
      when: [{ argument: ['0.repo.type'], is: ['dataset'] }],
    },
    {
      category: 'dataset',
      callees: ['@huggingface/hub#{downloadFile,downloadFileToCacheDir,snapshotDownload}'],
      model: ['0.repo'],
      revision: ['0.revision'],
      when: [{ argument: ['0.repo'], mentions: ['datasets/'] }],
    },
    {
      category: 'model',
      callees: ['@huggingface/hub#{downloadFile,downloadFileToCacheDir,snapshotDownload}'],
      model: ['0.repo.name', '0.repo'],
      revision: ['0.revision'],
    },
  ],
};
