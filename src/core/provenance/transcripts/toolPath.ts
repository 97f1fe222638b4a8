const startsAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/;

/** A path as a tool spells it, made absolute with its session's folder and without `.` and `..`. */
export function toolPath(path: string | undefined, folder: string | undefined): string | undefined {
  if (path === undefined || path === '' || path.includes('\0')) return undefined;
  if (startsAbsolute.test(path)) return withoutDots(path);
  if (folder === undefined || !startsAbsolute.test(folder)) return undefined;
  const separator = folder.includes('/') ? '/' : '\\';
  return withoutDots(`${folder.replace(/[/\\]+$/, '')}${separator}${path}`);
}

function withoutDots(path: string): string {
  if (!/(?:^|[/\\])\.{1,2}(?:[/\\]|$)/.test(path)) return path;
  const separator = path.includes('/') ? '/' : '\\';
  const parts = path.split(/[/\\]/);
  const kept = parts.slice(0, 1);
  for (const part of parts.slice(1)) {
    if (part === '..') {
      if (kept.length > 1) kept.pop();
    } else if (part !== '.') kept.push(part);
  }
  return kept.join(separator);
}
