import { parseArgs } from 'node:util';
import { messageOf } from './streams.ts';
import { usageError, type UsageError } from './usageError.ts';

const formats = ['text', 'markdown', 'jsonl'] as const;

export interface DiffArguments {
  readonly folder: string;
  /** A branch, a tag or a hash. */
  readonly ref: string;
  /** Compares with the commit at which this branch left `ref`. */
  readonly isMergeBase: boolean;
  readonly format: (typeof formats)[number];
  readonly out: string | undefined;
  /** Where results are kept from one run to the next. */
  readonly cache: string | undefined;
}

export const diffUsage = `
diff says which models, services, datasets, weights files, assistants and undeclared packages came,
went or changed since a commit:
  --format   text: a line for each (default); markdown: for a pull request; jsonl: a JSON object a line
  --merge-base
             compare with the commit at which this branch left <ref>, as a pull request does
  --out      write to this file instead of the standard output
  --cache    keep what was found in this file, and read only files that changed
`;

/** Reads what follows `diff`. */
export function diffArguments(
  argv: readonly string[],
): { readonly kind: 'diff'; readonly diff: DiffArguments } | { readonly kind: 'help' } | UsageError {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        cache: { type: 'string' },
        'merge-base': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return usageError(messageOf(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const [ref, folder = '.', ...rest] = positionals;
  if (ref === undefined) return usageError('diff needs a commit: a branch, a tag or a hash');
  if (ref.startsWith('-')) return usageError(`"${ref}" is no commit`);
  if (rest.length > 0) return usageError(`unexpected argument "${rest[0] ?? ''}"`);
  const given = values.format ?? 'text';
  const format = formats.find((known) => known === given);
  if (!format) return usageError(`unknown format "${given}"; known: ${formats.join(', ')}`);
  const { out, cache, 'merge-base': isMergeBase = false } = values;
  return { kind: 'diff', diff: { folder, ref, isMergeBase, format, out, cache } };
}
