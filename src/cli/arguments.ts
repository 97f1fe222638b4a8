import { parseArgs } from 'node:util';
import { exporters } from '../core/export/index.generated.ts';
import { exporterOf } from '../core/export/registry.ts';
import { isRuleId, ruleIds, type RuleId } from '../core/inventory/rules.ts';
import { usages, type Usage } from '../core/inventory/usage.ts';
import { diffArguments, diffUsage, type DiffArguments } from './diffArguments.ts';
import { publishArguments, publishUsage, type PublishArguments } from './publishArguments.ts';
import { policySource, type PolicySource } from './policySource.ts';
import type { CheckArguments } from './check.ts';
import type { ExportArguments } from './exportFolder.ts';
import type { DriverFiles } from './mergeDriver.ts';
import { messageOf } from './streams.ts';
import { usageError, type UsageError } from './usageError.ts';

const formats = ['jsonl', 'cyclonedx', 'sarif'] as const;
type Format = (typeof formats)[number];

export interface ScanArguments {
  readonly folder: string;
  readonly format: Format;
  readonly out: string | undefined;
  readonly failOn: readonly RuleId[];
  /** Findings in files that are for one of these are left out. */
  readonly excludedUsages: ReadonlySet<Usage>;
  /** Also lists packages that are declared and that nothing mentions. */
  readonly unseen: boolean;
  /** Also writes what a comment or an approval silences. */
  readonly withSuppressed: boolean;
  /** Where results are kept from one run to the next. */
  readonly cache: string | undefined;
  /** Only what this commit did not have. */
  readonly newSince: string | undefined;
  /** Only what breaks a rule that this file does not list. */
  readonly baseline: string | undefined;
  /** Lists the rules that are broken in this file. */
  readonly writeBaseline: string | undefined;
  /** Where the policy comes from that findings are held against; undefined for none. */
  readonly policy: PolicySource | undefined;
}

export type Invocation =
  | { readonly kind: 'scan'; readonly scan: ScanArguments }
  | { readonly kind: 'export'; readonly export: ExportArguments }
  | { readonly kind: 'check'; readonly check: CheckArguments }
  | { readonly kind: 'diff'; readonly diff: DiffArguments }
  | { readonly kind: 'history'; readonly folder: string }
  | { readonly kind: 'resolve'; readonly folder: string }
  | { readonly kind: 'merge-driver'; readonly files: DriverFiles }
  | { readonly kind: 'publish'; readonly publish: PublishArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | UsageError;

/** What a product does not ship. */
const excludable = usages.filter((usage) => usage !== 'product');
const exporterIds = exporters.map(({ id }) => id);

export const usage = `Usage: shadowlight scan <dir> [--format jsonl|cyclonedx|sarif] [--out file] [--fail-on rule,...]
                                [--exclude-usage usage,...] [--unseen] [--suppressed] [--cache file]
                                [--new-since commit] [--baseline file | --write-baseline file]
                                [--policy | --policy-from <file or git ref>]
       shadowlight export <dir> --format <format> [--out file] [--cache file]
       shadowlight export <dir> --into bom.json [--out file | --in-place] [--cache file]
       shadowlight check [<dir>] [--format text|jsonl] [--cache file]
       shadowlight diff <ref> [<dir>] [--merge-base] [--format text|markdown|jsonl] [--out file] [--cache file]
       shadowlight history [<dir>]
       shadowlight resolve [<dir>]
       shadowlight merge-driver %O %A %B

scan reads a folder and prints every model load, AI service call, dataset load and import;
export writes the inventory of a folder in one of the formats of the editor:
  ${exporterIds.join(', ')}
history counts the commits and branches of git that name an assistant, by tool and never by person;
check says whether the SBOM fragment of a folder is what a scan would write, and valid, and why not;
resolve takes the conflict markers out of it, and loses nothing that either side wrote;
merge-driver does the same when git merges it, once git is told to

  --format   of scan: jsonl: one finding a line (default); cyclonedx: the SBOM fragment;
             sarif: findings for code scanning
             of check: text: a line for each defect (default); jsonl: the same as JSON
  --out      write to this file instead of the standard output
  --into     put the inventory into this CycloneDX file of another tool, and print the result
  --in-place with --into: write the result over that file
  --fail-on  exit with 1 when a finding breaks one of these rules:
             ${ruleIds.join(', ')}
  --exclude-usage
             leave out findings in files that are for one of these:
             ${excludable.join(', ')}
  --unseen   also list packages that are declared and not seen in code
  --suppressed
             with sarif: also give what a comment or an approval silences, marked as such
  --cache    keep what was found in this file, and read only files that changed
  --new-since
             only findings that this commit (a branch, a tag, a hash) did not have
  --baseline only findings that break a rule that this file does not list
  --write-baseline
             list every rule that is broken in this file, for --baseline
  --policy   hold what is found against the policy of the folder, .ai-sbom/policy.yaml
  --policy-from
             hold it against the policy in this .yaml file, or in this commit
  --help     show this text
  --version  show the version
${diffUsage}${publishUsage}
Exit codes: 0 done, 1 a --fail-on rule is broken, 2 wrong usage or unreadable folder,
5 the policy is broken;
of check: 3 the fragment is missing or stale, and a scan mends it, 4 it is broken or invalid.
`;

/** Options that only `scan` has. */
const ofScan = [
  'fail-on',
  'exclude-usage',
  'unseen',
  'suppressed',
  'new-since',
  'baseline',
  'write-baseline',
  'policy',
  'policy-from',
] as const;

/** Options that only `export` has. */
const ofExport = ['into', 'in-place'] as const;

/** What only shows a part of the findings. */
const partial = ['new-since', 'baseline'] as const;

/** Reads the command line after the program's name. */
export function readArguments(argv: readonly string[]): Invocation {
  // Its options are its own: none of the others sends anything.
  if (argv[0] === 'diff') return diffArguments(argv.slice(1));
  if (argv[0] === 'publish') return publishArguments(argv.slice(1));
  let parsed;
  try {
    parsed = parse(argv);
  } catch (error) {
    return usageError(messageOf(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [verb, folder, ...rest] = positionals;
  switch (verb) {
    case undefined:
      return usageError('no command given');
    case 'check':
      return checkArguments(folder, rest, values);
    case 'history':
      return historyArguments(folder, rest, values);
    case 'resolve':
    case 'merge-driver':
      return mergeArguments(verb, positionals.slice(1), values);
    case 'scan':
    case 'export':
      break;
    default:
      return usageError(`unknown command "${verb}"`);
  }
  if (folder === undefined) return usageError(`${verb} needs a folder`);
  if (rest.length > 0) return usageError(`unexpected argument "${rest[0] ?? ''}"`);
  return verb === 'scan' ? scanArguments(folder, values) : exportArguments(folder, values);
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      cache: { type: 'string' },
      'fail-on': { type: 'string', multiple: true },
      unseen: { type: 'boolean' },
      policy: { type: 'boolean' },
      'policy-from': { type: 'string' },
      suppressed: { type: 'boolean' },
      'new-since': { type: 'string' },
      baseline: { type: 'string' },
      'write-baseline': { type: 'string' },
      into: { type: 'string' },
      'in-place': { type: 'boolean' },
      'exclude-usage': { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
}

type Values = ReturnType<typeof parse>['values'];

function scanArguments(folder: string, values: Values): Invocation {
  const misplaced = ofExport.find((option) => values[option] !== undefined);
  if (misplaced !== undefined) return usageError(`--${misplaced} is for export`);
  const given = values.format ?? 'jsonl';
  const format = formats.find((known) => known === given);
  if (!format) return usageError(`unknown format "${given}"; known: ${formats.join(', ')}`);
  const failOn: RuleId[] = [];
  for (const rule of listed(values['fail-on'])) {
    if (!isRuleId(rule)) return usageError(`unknown rule "${rule}"; known: ${ruleIds.join(', ')}`);
    failOn.push(rule);
  }
  const excludedUsages = new Set<Usage>();
  for (const name of listed(values['exclude-usage'])) {
    const known = excludable.find((candidate) => candidate === name);
    if (!known) return usageError(`unknown usage "${name}"; known: ${excludable.join(', ')}`);
    excludedUsages.add(known);
  }
  if (excludedUsages.size > 0 && format === 'cyclonedx')
    return usageError('the fragment lists everything; --exclude-usage is for --format jsonl and sarif');
  const { out, unseen = false, suppressed: withSuppressed = false, cache } = values;
  const { 'new-since': newSince, baseline, 'write-baseline': writeBaseline } = values;
  const part = partial.find((option) => values[option] !== undefined);
  if (part !== undefined && format === 'cyclonedx')
    return usageError(`the fragment lists everything; --${part} is for --format jsonl and sarif`);
  if (part !== undefined && unseen) return usageError(`--unseen does not go with --${part}`);
  if (writeBaseline !== undefined && (part !== undefined || failOn.length > 0))
    return usageError(`--write-baseline takes in everything; leave out --${part ?? 'fail-on'}`);
  if (newSince?.startsWith('-') === true) return usageError(`"${newSince}" is no commit`);
  if (unseen && format !== 'jsonl') return usageError('--unseen is for --format jsonl');
  if (withSuppressed && format !== 'sarif') return usageError('--suppressed is for --format sarif');
  const policy = policySource(values.policy ?? false, values['policy-from']);
  if (policy?.kind === 'wrong') return usageError(policy.message);
  return {
    kind: 'scan',
    scan: {
      folder,
      format,
      out,
      failOn,
      excludedUsages,
      unseen,
      withSuppressed,
      cache,
      newSince,
      baseline,
      writeBaseline,
      policy,
    },
  };
}

function exportArguments(folder: string, values: Values): Invocation {
  const { format = values.into === undefined ? undefined : 'cyclonedx', cache, into } = values;
  const misplaced = ofScan.find((option) => values[option] !== undefined);
  if (misplaced !== undefined) return usageError(`--${misplaced} is for scan`);
  if (format === undefined) return usageError(`export needs a --format; known: ${exporterIds.join(', ')}`);
  const exporter = exporterOf(format);
  if (!exporter) return usageError(`unknown format "${format}"; known: ${exporterIds.join(', ')}`);
  const inPlace = values['in-place'] === true;
  if (inPlace && into === undefined) return usageError('--in-place is for --into');
  if (inPlace && values.out !== undefined) return usageError('--out does not go with --in-place');
  if (into !== undefined && exporter.id !== 'cyclonedx')
    return usageError('--into is for CycloneDX; its version is that of the file, and 1.6 at least');
  const out = inPlace ? into : values.out;
  return { kind: 'export', export: { folder, exporter, out, cache, into } };
}

function checkArguments(folder = '.', rest: readonly string[], values: Values): Invocation {
  if (rest.length > 0) return usageError(`unexpected argument "${rest[0] ?? ''}"`);
  const { format = 'text', out, cache } = values;
  const misplaced = ofScan.find((option) => values[option] !== undefined);
  if (misplaced !== undefined) return usageError(`--${misplaced} is for scan`);
  const ofOther = ofExport.find((option) => values[option] !== undefined);
  if (ofOther !== undefined) return usageError(`--${ofOther} is for export`);
  if (out !== undefined) return usageError('--out is for scan and export');
  if (format !== 'text' && format !== 'jsonl')
    return usageError(`unknown format "${format}"; known: text, jsonl`);
  return { kind: 'check', check: { folder, format, cache } };
}

function historyArguments(folder = '.', rest: readonly string[], values: Values): Invocation {
  const [misplaced] = Object.keys(values);
  if (misplaced !== undefined) return usageError(`history has no option --${misplaced}`);
  if (rest.length > 0) return usageError(`unexpected argument "${rest[0] ?? ''}"`);
  return { kind: 'history', folder };
}

function mergeArguments(
  verb: 'resolve' | 'merge-driver',
  files: readonly string[],
  values: Values,
): Invocation {
  const [misplaced] = Object.keys(values);
  if (misplaced !== undefined) return usageError(`${verb} has no option --${misplaced}`);
  const [first = '.', ours, theirs, ...rest] = files;
  if (verb === 'resolve')
    return ours === undefined
      ? { kind: 'resolve', folder: first }
      : usageError(`unexpected argument "${ours}"`);
  if (ours === undefined || theirs === undefined || rest.length > 0)
    return usageError('merge-driver needs the three files that git hands over: %O %A %B');
  return { kind: 'merge-driver', files: { base: first, ours, theirs } };
}

/** An option that can be given again, and takes several values between commas. */
function listed(values: readonly string[] = []): readonly string[] {
  return values.flatMap((list) => list.split(','));
}
