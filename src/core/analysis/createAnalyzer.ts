import { Catalogue } from '../catalogue/catalogue.ts';
import { sdks } from '../catalogue/sdks/index.generated.ts';
import type { Analyzer } from './analyzer.ts';
import { FormatAnalyzer } from './formatAnalyzer.ts';
import { InProcessAnalyzer, type AnalyzerHost } from './inProcessAnalyzer.ts';

export { runtimeMemoryBytes } from '../syntax/grammars.ts';

/** The analyzer of everything that names models, with the whole catalogue. This module holds everything heavy: import it when it is needed. */
export function createAnalyzer(host: AnalyzerHost): Analyzer {
  return new FormatAnalyzer(new InProcessAnalyzer(host, new Catalogue(sdks)), (where, error) =>
    host.onError(where, error),
  );
}
