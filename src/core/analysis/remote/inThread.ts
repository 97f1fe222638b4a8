import type { AnalyzerHost } from '../inProcessAnalyzer.ts';
import { AnalysisServer, type ServerHost } from './analysisServer.ts';
import type { Connect } from './channel.ts';

/** What holds the analyzer, loaded when it is needed. */
export type LoadAnalyzer = () => Promise<Pick<ServerHost, 'createAnalyzer'>>;

/** No worker at all: the same work in the thread that asks, for hosts that have no workers. */
export function inThread(host: Pick<AnalyzerHost, 'grammars' | 'scheduler'>, load: LoadAnalyzer): Connect {
  return async (events) => {
    const { createAnalyzer } = await load();
    const server = new AnalysisServer({
      ...host,
      createAnalyzer,
      // Its memory cannot be given back by ending it.
      memoryBytes: () => 0,
      post: (message) => events.onMessage(message),
    });
    return { post: (message) => server.receive(message), terminate: () => server.dispose() };
  };
}
