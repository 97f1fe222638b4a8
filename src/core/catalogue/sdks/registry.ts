import type { Sdk } from '../sdk.ts';
import { openai } from './openai.ts';

export const sdks: readonly Sdk[] = [openai];
