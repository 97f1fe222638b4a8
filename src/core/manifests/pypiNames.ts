/**
 * Names of distributions and requirement strings.
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */

/** PEP 503: runs of `-`, `_` and `.` are equal and case does not count. */
export function normalizePypiName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** The name a requirement string starts with (`a[b]>=1; marker`, `a @ url`); undefined for a bare URL or path. */
export function requirementName(requirement: string): string | undefined {
  const match = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?=$|[[<>=!~;@,(\s#])/.exec(requirement);
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const rest = requirement.slice(match[0].length);
  // `some words here` and `archive.whl` are no requirements.
  if (/^[A-Za-z]/.test(rest) || /\.(whl|zip|tar\.gz|tgz)$/i.test(name)) return undefined;
  return name;
}

/** The name a URL requirement gives away: `#egg=name`, a wheel's file name, or else nothing. */
export function nameFromUrl(url: string): string | undefined {
  const egg = /[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(url)?.[1];
  if (egg !== undefined) return egg;
  return /(?:^|[/\\])([A-Za-z0-9][A-Za-z0-9._]*)-[^/\\]+\.whl(?:$|[#?])/.exec(url)?.[1];
}

/** The last part of a repository's address: `git+https://host/owner/name.git@ref` → `name`. A guess. */
export function nameFromRepository(url: string): string | undefined {
  const path = url.replace(/^[a-z]+\+/, '').replace(/[#?].*$/, '');
  const last = /\/([A-Za-z0-9][A-Za-z0-9._-]*?)(?:\.git)?(?:@[^/]*)?\/?$/.exec(path)?.[1];
  return last;
}
