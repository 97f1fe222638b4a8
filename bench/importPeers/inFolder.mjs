// @ts-check

/**
 * A program that looks at the folder it is started in, and prints what it found.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {string} tree
 * @param {string} out
 * @returns {import('../peers/scanner.ts').Command}
 */
export function inFolder(executable, args, tree, out) {
  const script = 'cd "$1" && out="$2" && shift 2 && exec "$@" > "$out"';
  return { file: 'sh', args: ['-c', script, 'sh', tree, out, executable, ...args] };
}
