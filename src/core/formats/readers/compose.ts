import type { Found } from '../../commands/mention.ts';
import { mentionOf } from '../../commands/modelWord.ts';
import { noVariables } from '../../commands/word.ts';
import type { YamlNode } from '../yamlTree.ts';
import { environmentOf, findInSettings, wordOf, wordsOf } from './containerSettings.ts';
import type { FormatReader } from './formatReader.ts';

/** Source: https://docs.docker.com/reference/compose-file/ */
export const composeReader: FormatReader = {
  id: 'compose',
  read: (source) =>
    source.documents.flatMap((document) => [
      ...(document.get('services')?.entries() ?? []).flatMap(([, service]) => findInService(service)),
      ...(document.get('models')?.entries() ?? []).flatMap(([, model]) =>
        modelOf(model.get('model'), 'models.model'),
      ),
    ]),
};

function findInService(service: YamlNode): readonly Found[] {
  const provider = service.get('provider');
  if (provider?.get('type')?.text === 'model')
    return modelOf(provider.at('options', 'model'), 'provider.options.model');
  const command = service.get('command');
  const entrypoint = service.get('entrypoint');
  const image = service.get('image');
  const start = command ?? entrypoint ?? image;
  if (!start) return [];
  return findInSettings(
    {
      image,
      entrypoint: wordsOf(entrypoint, 'shell'),
      args: wordsOf(command, 'shell'),
      environment: environmentOf(service.get('environment')),
      whole: start.whole,
    },
    noVariables,
  );
}

/** An artifact that Docker Model Runner pulls. */
function modelOf(node: YamlNode | undefined, callee: string): readonly Found[] {
  const word = node && wordOf(node, 'shell');
  const found =
    word &&
    mentionOf(
      word,
      {
        category: 'model',
        naming: 'docker',
        provider: 'other:docker',
        sdk: 'docker-model',
        callee,
        whole: node.whole,
        isSetting: true,
      },
      noVariables,
    );
  return found ? [found] : [];
}
