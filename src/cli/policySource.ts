/** Where a policy comes from. */
export type PolicySource =
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'ref'; readonly ref: string };

/**
 * Its form alone tells a file from a ref: what lies in the folder must not decide, for whoever asks for a merge could
 * put a file there that is called like a branch.
 */
export function policySource(
  isWanted: boolean,
  from: string | undefined,
): PolicySource | { readonly kind: 'wrong'; readonly message: string } | undefined {
  if (from === undefined) return isWanted ? { kind: 'folder' } : undefined;
  if (/\.ya?ml$/i.test(from)) return { kind: 'file', file: from };
  // git would take it for an option, or for a path within a commit.
  if (!/^[^-\s:][^\s:]*$/.test(from))
    return { kind: 'wrong', message: `--policy-from "${from}" is neither a .yaml file nor a git ref` };
  return { kind: 'ref', ref: from };
}
