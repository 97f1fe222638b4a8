import type { FormatReader } from './formatReader.ts';
import { settingOf } from './setting.ts';

/** Source: https://docs.crewai.com/concepts/agents */
export const crewaiAgentsReader: FormatReader = {
  id: 'crewai-agents',
  read: (source) => {
    if (!source.mentions('llm:')) return [];
    return source.documents.flatMap((document) =>
      document.entries().flatMap(([, agent]) => {
        // Its role, goal and story are what makes it an agent.
        if (!agent.get('role') || !agent.get('goal') || !agent.get('backstory')) return [];
        const llm = agent.get('llm');
        // Without a provider it may be the name of something in the code.
        if (!/^[\w-]+\/./.test(llm?.text ?? '')) return [];
        return settingOf(llm, {
          category: 'service',
          naming: 'prefixed',
          provider: 'unknown',
          sdk: 'crewai',
          callee: 'llm',
        });
      }),
    );
  },
};
