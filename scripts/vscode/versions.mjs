// @ts-check
// The VS Code builds the tests run on. The npm package code-server carries a complete copy of VS Code's
// server (workbench, extension host and all), which is the one way to have a real VS Code from npm alone.

/**
 * @typedef {object} VSCodeBuild
 * @property {string} version the version of VS Code
 * @property {string} codeServer the version of the npm package that carries it
 * @property {string} integrity that package's checksum; npm refuses another
 * @property {readonly [number, number]} minimumNode oldest Node (major, minor) it starts on
 */

/** @satisfies {Record<string, VSCodeBuild>} */
export const builds = /** @type {const} */ ({
  // 1.139 calls module.registerHooks(), which Node has since 22.15.
  newest: {
    version: '1.139.1',
    codeServer: '4.139.1',
    integrity:
      'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    minimumNode: [22, 15],
  },
  // The minimum in package.json's engines.vscode.
  '1.100': {
    version: '1.100.3',
    codeServer: '4.100.3',
    integrity:
      'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    minimumNode: [20, 0],
  },
});

/** @typedef {keyof typeof builds} BuildName */

/**
 * @param {string} name
 * @returns {BuildName}
 */
export function buildName(name) {
  if (name in builds) return /** @type {BuildName} */ (name);
  throw new Error(`No VS Code build '${name}'; there are: ${Object.keys(builds).join(', ')}`);
}
