import type { TextFormat } from './textFormat.ts';

/** What people call such files, or the folders that they put them into. */
const words =
  /(?:^|[-_./\d])(?:axolotl|llama-?factory|q?lora|fft|sft|dpo|kto|orpo|grpo|merge|mergekit|fine-?tun(?:e|ing)|pre-?train|train(?:ing)?|config)(?:[-_./\d]|$)/i;

export const fineTuning: TextFormat = {
  id: 'fine-tuning',
  name: 'Axolotl, LLaMA-Factory, TRL and mergekit',
  editorIds: ['yaml'],
  lineComment: '#',
  matches: (path) => /\.ya?ml$/i.test(path) && words.test(path.split('/').slice(-2).join('/')),
};
