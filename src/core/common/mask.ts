const mask = '•••';

/** Prefixes that credential formats publish, each with what may follow it. */
const prefixed =
  /\b(?:sk-|hf_|gsk_|r8_|pplx-|nvapi-|xai-|glpat-|lsv2_(?:pt|sk)_|[sr]k_(?:live|test)_|xox[abeoprs]-|gh[oprsu]_|github_pat_|AIza)([A-Za-z0-9_-]{8,})/g;

/** Kinds of `sk-` keys: behind these nothing but a key follows. */
const knownKind = /^(?:ant|proj|or|svcacct|admin)-/;

/** AWS key ids, and JSON web tokens. Their first part is bounded: each `eyJ` of a long run would be read to its end. */
const shaped = /\b(?:A[KS]IA[A-Z0-9]{12,}|eyJ[A-Za-z0-9_-]{8,512}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]+)?)/g;

/** `://user:password@` */
const userInfo = /:\/\/[^\s/?#@'"`]+@/g;

/** `authorization: Basic …` */
const authorization = /(authorization["'`]?\s?[:=]\s?["'`]?(?:Bearer|Basic|Token)\s)([^\s"'`]{6,})/gi;

/** `api_key=`, `"token": `, `clientSecret =>` */
const keyword =
  '(?:api[-_]?key|secret|token|passwd|password|credential|authorization|access[-_]?key)["\'`]?\\s?(?::|=>?)\\s?';
const quoted = new RegExp(`(${keyword})(["'\`])((?:(?!\\2)[^\\\\\\r\\n]){6,}?)\\2`, 'gi');
const bare = new RegExp(`(${keyword})([^\\s"'\`,;&)}\\]]{6,})`, 'gi');

/** What holds a credential's place, or says where it comes from. */
const reference =
  /^(?:os\.|process\.|env\b|config|settings|self\.|this\.|get|\$|\{|<|\[|\*+$|x+$|your|none\b|null\b|undefined\b|(?:bearer|basic|token)\s)/i;

/**
 * Hides credentials in text that is going to be shown, logged or written. Everything that leaves the analysis
 * as words of the workspace passes here. Takes time in proportion to the text.
 */
export function maskSecrets(text: string): string {
  return text
    .replace(shaped, mask)
    .replace(prefixed, (whole, tail: string) => (isKey(whole, tail) ? mask : whole))
    .replace(userInfo, `://${mask}@`)
    .replace(authorization, (whole, head: string, value: string) => (isHidden(value) ? whole : head + mask))
    .replace(quoted, (whole, head: string, quote: string, value: string) =>
      isHidden(value) ? whole : head + quote + mask + quote,
    )
    .replace(bare, (whole, head: string, value: string) =>
      isHidden(value) || !isWrittenOut(value) ? whole : head + mask,
    );
}

/** Names such as `sk-learn-contrib` and `hf_pipeline` begin like keys, too. */
function isKey(whole: string, tail: string): boolean {
  if (whole.startsWith('sk-') && knownKind.test(tail)) return true;
  return tail.length >= 16 && /\d/.test(tail) && /[A-Za-z0-9]{8}/.test(tail) && /[A-Za-z]/.test(tail);
}

function isHidden(value: string): boolean {
  return reference.test(value) || value.includes(mask);
}

/** Without quotes a value may as well be a name; a credential has digits, and is neither a path nor a constant. */
function isWrittenOut(value: string): boolean {
  return (
    /\d/.test(value) && /[A-Za-z]/.test(value) && !/[.([]/.test(value) && !/^[A-Z][A-Z0-9_]*$/.test(value)
  );
}

/** Whether a literal given as a key, or as a header that holds one, is one, and not a placeholder such as `YOUR_API_KEY`, `sk-...` or `ollama`. */
export function looksLikeCredential(given: string): boolean {
  const value = given.replace(/^(?:Bearer|Basic|Token)\s+/i, '');
  if (value.length < 16 || /\s/.test(value) || reference.test(value)) return false;
  if (/^(?:my|the|insert|replace|put|add|enter|change|test|dummy|fake|example|sample)/i.test(value))
    return false;
  if (/your|example|placeholder|dummy|changeme|xxxx|\.\.\.|\*\*\*|_here|-here|api[-_]?key/i.test(value))
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value);
}

/** Whether what is called so is likely a credential. */
export function isSecretName(name: string): boolean {
  return /(?:^|[_.-])(?:apikey|token|secret|passwd|password|credentials?)$|[_-]key$/i.test(name);
}
