import { findInScript } from '../../commands/findInScript.ts';
import { PlacedText } from '../../commands/placedText.ts';
import { noVariables } from '../../commands/word.ts';
import type { FormatReader } from './formatReader.ts';

export const shellReader: FormatReader = {
  id: 'shell',
  read: ({ text }) => findInScript(PlacedText.of(text), noVariables),
};
