import type { Exporter } from './exporter.ts';
import { exporters } from './index.generated.ts';

export function exporterOf(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}
