const mask = '•••';

/** Prefixes that credential formats publish, and the shapes of bearer tokens and private keys. */
const tokens =
  /\b(?:sk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{8,}|hf_[A-Za-z0-9]{8,}|gsk_[A-Za-z0-9]{8,}|AIza[A-Za-z0-9_-]{16,}|gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}|xox[abprs]-[A-Za-z0-9-]{8,}|AKIA[A-Z0-9]{12,}|r8_[A-Za-z0-9]{8,}|pplx-[A-Za-z0-9]{8,}|nvapi-[A-Za-z0-9_-]{8,}|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]+)?)/g;

/** `scheme://user:password@` */
const userInfo = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@'"`]+@/gi;

/** `api_key="…"`, `token: '…'`, `?key=…`, `Authorization: Bearer …` */
const assigned =
  /((?:api[-_]?key|apikey|secret|token|passwd|password|credential|authorization|access[-_]?key)["'`]?\s*(?:[:=]|=>)\s*["'`]?(?:Bearer\s+)?)([^\s"'`,;&)}\]]{6,})/gi;

/** Names that hold a credential's place, not a credential. */
const reference =
  /^(?:os\.|process\.|env\b|config|settings|self\.|this\.|get|f?["'`]?\$?\{|<|\*+$|x+$|your|none\b|null\b|undefined\b)/i;

/**
 * Hides credentials in text that is going to be shown, logged or written. Everything that leaves the analysis
 * as words of the workspace passes here.
 */
export function maskSecrets(text: string): string {
  return text
    .replace(tokens, mask)
    .replace(userInfo, `$1${mask}@`)
    .replace(assigned, (whole, head: string, value: string) =>
      reference.test(value) || value.includes(mask) ? whole : head + mask,
    );
}

/** Whether a literal given as a key is one, and not a placeholder such as `YOUR_API_KEY`, `sk-...` or `ollama`. */
export function looksLikeCredential(value: string): boolean {
  if (value.length < 16 || /\s/.test(value)) return false;
  if (
    /^(?:your|my|the|insert|replace|put|add|enter|change|test|dummy|fake|example|sample|<|\{|\$)/i.test(value)
  )
    return false;
  if (/your|example|placeholder|dummy|changeme|xxxx|\.\.\.|\*\*\*|_here|-here|api[-_]?key/i.test(value))
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value);
}
