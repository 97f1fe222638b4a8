/** What a reference may lead through; files refer to themselves. */
const maxDepth = 4;
const longest = 500;
const reference = /\$\{([^{}]*)\}/g;

/** Whether parts of a text that a file holds are put in when it is used. */
export function isInterpolated(text: string): boolean {
  return text.includes('${');
}

/**
 * The text under `keys` of a file with what its references stand for; undefined where that is not known. As OmegaConf
 * reads them: https://omegaconf.readthedocs.io/en/latest/usage.html#variable-interpolation
 *
 * @param textAt the text that the file has under some keys
 */
export function interpolated(
  text: string,
  keys: readonly string[],
  textAt: (keys: readonly string[]) => string | undefined,
  depth = 0,
): string | undefined {
  let isKnown = true;
  const result = text.replaceAll(reference, (_, written: string) => {
    const to = depth < maxDepth ? keysOf(written.trim(), keys) : undefined;
    const found = to && textAt(to);
    const whole = found === undefined || !to ? found : interpolated(found, to, textAt, depth + 1);
    isKnown &&= whole !== undefined;
    return whole ?? '';
  });
  return isKnown && result.length <= longest && !isInterpolated(result) ? result : undefined;
}

/** `a.b` counts from the root, `.b` from the table that the text is in, `..b` from the one around that. */
function keysOf(written: string, from: readonly string[]): readonly string[] | undefined {
  const [, dots = '', path = ''] = /^(\.*)([\w-]+(?:\.[\w-]+)*)$/.exec(written) ?? [];
  if (path === '' || dots.length > from.length) return undefined;
  const base = dots === '' ? [] : from.slice(0, from.length - dots.length);
  return [...base, ...path.split('.')];
}
