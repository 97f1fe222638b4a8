import { directoryOf, below, fileNameOf, selfAndAncestors } from '../manifests/paths.ts';
import { scalarOf, type DataNode } from './dataNode.ts';

/** Files that set variables of the environment where the program runs. */
const setting = ['.env', '.env.local', '.env.development', '.env.production'];
/** What starts it in containers: https://docs.docker.com/reference/compose-file/services/#environment */
const composing = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** Files that people copy and then change. */
const examples = ['.env.example', '.env.sample', '.env.template', '.env.dist', 'env.example', 'example.env'];

/** Services of one file that are looked at. */
const maxServices = 100;

export interface EnvironmentPlace {
  readonly path: string;
  /** It only shows what may be set. */
  readonly isExample: boolean;
}

/** The files that may set the environment of the code in a file: beside it, and in every folder above. */
export function environmentPlaces(codePath: string): readonly EnvironmentPlace[] {
  return selfAndAncestors(directoryOf(codePath)).flatMap((directory) =>
    [...setting, ...composing, ...examples].map((name) => ({
      path: below(directory, name),
      isExample: examples.includes(name),
    })),
  );
}

/** Whether a file is one that git is usually told to ignore: then the folder does not list it. */
export function isHidden(path: string): boolean {
  return setting.includes(fileNameOf(path));
}

/** What a file sets a variable to: several values where its services have their own. */
export function variableIn(path: string, root: DataNode, name: string): readonly DataNode[] {
  if (root.kind !== 'table') return [];
  if (!composing.includes(fileNameOf(path))) return [root.child(name) ?? []].flat();
  const services = root.child('services');
  if (services?.kind !== 'table') return [];
  return services
    .keys()
    .slice(0, maxServices)
    .flatMap((key) => {
      const service = services.child(key);
      const environment = service?.kind === 'table' ? service.child('environment') : undefined;
      return environment ? [setIn(environment, name) ?? []].flat() : [];
    });
}

/** `environment:` is a table, or a list of `NAME=value`. */
function setIn(environment: DataNode, name: string): DataNode | undefined {
  if (environment.kind === 'table') return interpolated(environment.child(name));
  if (environment.kind !== 'list') return undefined;
  const lines = environment.items.filter(({ kind }) => kind === 'text');
  const line = lines.findLast((item) => item.kind === 'text' && item.text.startsWith(`${name}=`));
  return line?.kind === 'text'
    ? interpolated(scalarOf(line.text.slice(name.length + 1), line.span))
    : undefined;
}

/** `${NAME}` is what the one who starts it has set. */
function interpolated(node: DataNode | undefined): DataNode | undefined {
  return node?.kind === 'text' && node.text.includes('$') ? { kind: 'unknown', span: node.span } : node;
}
