import path from 'node:path';
import { InProcessAnalyzer } from '../../src/core/analysis/inProcessAnalyzer.ts';
import { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { sdks } from '../../src/core/catalogue/sdks/index.generated.ts';
import { grammarsIn, nodeScheduler } from '../../src/node/nodeHost.ts';

/** The analyzer as it ships; an error ends the bench, because what survives one measures something else. */
export function createAnalyzer(root: string): InProcessAnalyzer {
  const host = {
    grammars: grammarsIn(path.join(root, 'syntaxes')),
    scheduler: nodeScheduler,
    onError: (where: string, error: unknown): never => {
      throw new Error(`${where} failed`, { cause: error });
    },
  };
  return new InProcessAnalyzer(host, new Catalogue(sdks));
}
