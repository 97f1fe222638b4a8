import { parseArgs } from 'node:util';
import type { Destination, Project } from '../publishing/dependencyTrack.ts';
import { serverAddress, type AddressProblem } from '../publishing/serverAddress.ts';
import { messageOf } from './streams.ts';
import { usageError, type UsageError } from './usageError.ts';

export interface PublishArguments extends Destination {
  readonly folder: string;
  /** A CycloneDX file of another tool that the inventory is put into before. */
  readonly into: string | undefined;
  readonly cache: string | undefined;
  /** Shows what would be sent, and sends nothing. */
  readonly isDryRun: boolean;
}

/** Where the key is taken from: an argument would be seen by every user of the machine, and kept in the history. */
export const keyVariable = 'DEPENDENCY_TRACK_API_KEY';

export const publishUsage = `
shadowlight publish <dir> --to <address> --project name --project-version version [--dry-run]
                    [--parent name --parent-version version] [--into bom.json] [--allow-http] [--cache file]
sends the CycloneDX export to Dependency-Track, with the key in ${keyVariable};
nothing else of the command line ever opens a network connection

  --to       address of the server: https://dependency-track.example
  --project  what the inventory becomes there; all that this project had is replaced
  --parent   the project that it becomes a part of
  --into     send this CycloneDX file, with the inventory put into it
  --dry-run  print what would be sent, and send nothing
  --allow-http
             send the key unencrypted to a server that is not this machine
`;

type PublishInvocation =
  { readonly kind: 'publish'; readonly publish: PublishArguments } | { readonly kind: 'help' } | UsageError;

/** Reads the command line after `publish`. */
export function publishArguments(argv: readonly string[]): PublishInvocation {
  let parsed;
  try {
    parsed = parse(argv);
  } catch (error) {
    return usageError(messageOf(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const [folder, ...rest] = positionals;
  if (folder === undefined) return usageError('publish needs a folder');
  if (rest.length > 0) return usageError(`unexpected argument "${rest[0] ?? ''}"`);
  const server = serverAddress(values.to ?? '', values['allow-http'] ?? false);
  if (typeof server === 'string') return usageError(wrongAddress[server]);
  const project = projectOf(values.project, values['project-version']);
  if (!project) return usageError('publish needs --project and --project-version');
  const parent = projectOf(values.parent, values['parent-version']);
  if (!parent && (values.parent ?? values['parent-version']) !== undefined)
    return usageError('--parent and --parent-version go together');
  const { into, cache } = values;
  const isDryRun = values['dry-run'] ?? false;
  return { kind: 'publish', publish: { folder, server, project, parent, into, cache, isDryRun } };
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      project: { type: 'string' },
      'project-version': { type: 'string' },
      parent: { type: 'string' },
      'parent-version': { type: 'string' },
      into: { type: 'string' },
      cache: { type: 'string' },
      'dry-run': { type: 'boolean' },
      'allow-http': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function projectOf(name = '', version = ''): Project | undefined {
  return name.trim() === '' || version.trim() === '' ? undefined : { name, version };
}

const wrongAddress: Readonly<Record<AddressProblem, string>> = {
  'no-address': 'publish needs --to with an https address',
  'password-in-it': `--to is an address without a password; the key is taken from ${keyVariable}`,
  unencrypted: 'the key would be sent unencrypted: use https, or --allow-http',
};
