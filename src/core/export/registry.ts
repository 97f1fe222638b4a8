import { csv } from './csv.ts';
import { cyclonedx } from './cyclonedx.ts';
import type { Exporter } from './exporter.ts';
import { markdown } from './markdown.ts';

/** Every export format, in the order of the list to choose from. */
export const EXPORTERS: readonly Exporter[] = [cyclonedx, markdown, csv];

export function exporterOf(id: string): Exporter | undefined {
  return EXPORTERS.find((exporter) => exporter.id === id);
}
