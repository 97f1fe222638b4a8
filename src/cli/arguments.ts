import { parseArgs } from 'node:util';
import { isRuleId, ruleIds, type RuleId } from '../core/inventory/rules.ts';
import { usages, type Usage } from '../core/inventory/usage.ts';

const formats = ['jsonl', 'cyclonedx'] as const;
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
  /** Where results are kept from one run to the next. */
  readonly cache: string | undefined;
}

export type Invocation =
  | { readonly kind: 'scan'; readonly scan: ScanArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage-error'; readonly message: string };

/** What a product does not ship. */
const excludable = usages.filter((usage) => usage !== 'product');

export const usage = `Usage: shadowlight scan <dir> [--format jsonl|cyclonedx] [--out file] [--fail-on rule,...]
                                [--exclude-usage usage,...] [--unseen] [--cache file]

Reads a folder and prints every model load, AI service call, dataset load and import.

  --format   jsonl: one finding a line (default); cyclonedx: the SBOM fragment
  --out      write to this file instead of the standard output
  --fail-on  exit with 1 when a finding breaks one of these rules:
             ${ruleIds.join(', ')}
  --exclude-usage
             leave out findings in files that are for one of these:
             ${excludable.join(', ')}
  --unseen   also list packages that are declared and not seen in code
  --cache    keep what was found in this file, and read only files that changed
  --help     show this text
  --version  show the version

Exit codes: 0 done, 1 a --fail-on rule is broken, 2 wrong usage or unreadable folder.
`;

/** Reads the command line after the program's name. */
export function readArguments(argv: readonly string[]): Invocation {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'jsonl' },
        out: { type: 'string' },
        cache: { type: 'string' },
        'fail-on': { type: 'string', multiple: true, default: [] },
        unseen: { type: 'boolean', default: false },
        'exclude-usage': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    return { kind: 'usage-error', message: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [verb, folder, ...rest] = positionals;
  if (verb !== 'scan')
    return usageError(verb === undefined ? 'no command given' : `unknown command "${verb}"`);
  if (folder === undefined) return usageError('scan needs a folder');
  if (rest.length > 0) return usageError(`unexpected argument "${rest[0] ?? ''}"`);
  const format = formats.find((known) => known === values.format);
  if (!format) return usageError(`unknown format "${values.format}"; known: ${formats.join(', ')}`);
  const failOn: RuleId[] = [];
  for (const rule of values['fail-on'].flatMap((list) => list.split(','))) {
    if (!isRuleId(rule)) return usageError(`unknown rule "${rule}"; known: ${ruleIds.join(', ')}`);
    failOn.push(rule);
  }
  const excludedUsages = new Set<Usage>();
  for (const given of values['exclude-usage'].flatMap((list) => list.split(','))) {
    const known = excludable.find((candidate) => candidate === given);
    if (!known) return usageError(`unknown usage "${given}"; known: ${excludable.join(', ')}`);
    excludedUsages.add(known);
  }
  if (excludedUsages.size > 0 && format === 'cyclonedx')
    return usageError('the fragment lists everything; --exclude-usage is for --format jsonl');
  const { out, unseen, cache } = values;
  if (unseen && format === 'cyclonedx') return usageError('--unseen is for --format jsonl');
  return { kind: 'scan', scan: { folder, format, out, failOn, excludedUsages, unseen, cache } };
}

function usageError(message: string): Invocation {
  return { kind: 'usage-error', message };
}
