import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { InProcessAnalyzer } from '../../../src/core/analysis/inProcessAnalyzer.ts';
import { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { sdks } from '../../../src/core/catalogue/sdks/index.generated.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import type { Scheduler } from '../../../src/core/common/scheduler.ts';
import { grammarFiles, realScheduler } from './host.ts';

export function createAnalyzer(scheduler: Scheduler = realScheduler): InProcessAnalyzer {
  return new InProcessAnalyzer(
    {
      grammars: grammarFiles,
      scheduler,
      onError: (_where, error) => {
        throw error;
      },
    },
    new Catalogue(sdks),
  );
}

/** Its clock stands still: a busy machine must not decide what is found. */
const shared = createAnalyzer({ ...realScheduler, now: () => 0 });

/** Analyses a text as a file of this name. */
export function analyze(path: string, text: string): Promise<FileAnalysis> {
  return shared.analyzeFile(path, text, neverCancelled);
}
