import { FrontMatter } from '../frontMatter.ts';
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
    const front = FrontMatter.of(text)?.yaml;
    const settings = front?.at('model', 'configuration');
    const type = settings?.get('type')?.text ?? '';
    const provider = Object.hasOwn(providers, type) ? providers[type] : undefined;
    if (!settings || provider === undefined) return [];
    const node =
      settings.get('azure_deployment') ??
      settings.get('model') ??
      settings.get('name') ??
      front?.at('model', 'parameters', 'model');
    return settingOf(node, {
      category: 'service',
      naming: 'plain',
      provider,
      sdk: 'prompty',
      callee: 'model.configuration',
    });
  },
};
