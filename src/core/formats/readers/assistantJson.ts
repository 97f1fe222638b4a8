import { readConfiguration } from '../../assistants/configuration.ts';
import type { FormatReader } from './formatReader.ts';

export const assistantJsonReader: FormatReader = { id: 'assistant-json', read: readConfiguration };
