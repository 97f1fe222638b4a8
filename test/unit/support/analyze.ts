import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { InProcessAnalyzer } from '../../../src/core/analysis/inProcessAnalyzer.ts';
import { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { sdks } from '../../../src/core/catalogue/sdks/index.generated.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { grammarFiles, realScheduler } from './host.ts';

export function createAnalyzer(): InProcessAnalyzer {
  return new InProcessAnalyzer(
    {
      grammars: grammarFiles,
      scheduler: realScheduler,
      onError: (_where, error) => {
        throw error;
      },
    },
    new Catalogue(sdks),
  );
}

const shared = createAnalyzer();

/** Analyses a text as a file of this name. */
export function analyze(path: string, text: string): Promise<FileAnalysis> {
  return shared.analyzeFile(path, text, neverCancelled);
}
