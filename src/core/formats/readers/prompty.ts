import { PlacedText } from '../../commands/placedText.ts';
import { readYaml } from '../yamlTree.ts';
import type { FormatReader } from './formatReader.ts';
import { settingOf } from './setting.ts';

const providers: Readonly<Record<string, string>> = {
  openai: 'openai',
  azure_openai: 'azure',
  azure: 'azure',
  anthropic: 'anthropic',
  serverless: 'github',
};

/** Source: https://prompty.ai/docs */
export const promptyReader: FormatReader = {
  id: 'prompty',
  read: ({ text }) => {
    const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text.slice(0, 100_000));
    if (front?.[1] === undefined) return [];
    const start = front[0].indexOf('\n') + 1;
    return readYaml(PlacedText.of(front[1], start)).flatMap((document) => {
      const settings = document.at('model', 'configuration');
      const type = settings?.get('type')?.text ?? '';
      const provider = Object.hasOwn(providers, type) ? providers[type] : undefined;
      if (!settings || provider === undefined) return [];
      const node =
        settings.get('azure_deployment') ??
        settings.get('model') ??
        settings.get('name') ??
        document.at('model', 'parameters', 'model');
      return settingOf(node, {
        category: 'service',
        naming: 'plain',
        provider,
        sdk: 'prompty',
        callee: 'model.configuration',
      });
    });
  },
};
