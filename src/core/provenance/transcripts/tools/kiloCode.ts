import type { TranscriptTool } from '../transcriptTool.ts';
import { taskPlaces, taskReader } from './rooCode.ts';

/** Made from Roo Code, with the same records; newer versions that are made from OpenCode are not read. */
export const kiloCode: TranscriptTool = {
  id: 'kilo-code',
  name: 'Kilo Code',
  sources: [
    'https://github.com/Kilo-Org/kilocode/blob/0fc86cec2299b333cb21da87b649003b19319ecc/src/integrations/editor/DiffViewProvider.ts',
    'https://github.com/Kilo-Org/kilocode/blob/0fc86cec2299b333cb21da87b649003b19319ecc/src/shared/tools.ts',
  ],
  places: ({ editorData }) => taskPlaces(editorData, 'kilocode.kilo-code'),
  open: (path) => taskReader('kilo-code', path),
};
