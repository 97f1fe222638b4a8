import { readConfiguration } from '../../assistants/configuration.ts';
import type { FormatReader } from './formatReader.ts';

export const assistantYamlReader: FormatReader = { id: 'assistant-yaml', read: readConfiguration };
