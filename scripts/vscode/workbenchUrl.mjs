// @ts-check

/**
 * @typedef {object} Development what VS Code is to load in development mode
 * @property {string} extension folder of the extension
 * @property {string} [tests] module with the test suite; the workbench ends when it has run
 */

/**
 * Address of the workbench on a folder or a `.code-workspace` file.
 * @param {import('./server.mjs').Server} server
 * @param {string} workspace
 * @param {Development} [development] needs a server with `testDriver`
 */
export function workbenchUrl(server, workspace, development) {
  const url = new URL(server.origin);
  url.searchParams.set('tkn', server.token);
  const parameter = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  url.searchParams.set(parameter, urlPath(workspace));
  if (development) {
    const remote = (/** @type {string} */ file) => `vscode-remote://${server.authority}${urlPath(file)}`;
    const payload = [
      ['skipWelcome', 'true'],
      ['extensionDevelopmentPath', remote(development.extension)],
    ];
    if (development.tests) payload.push(['extensionTestsPath', remote(development.tests)]);
    url.searchParams.set('payload', JSON.stringify(payload));
  }
  return url.href;
}

/**
 * A path as in an address: forward slashes, one in front.
 * @param {string} file
 */
function urlPath(file) {
  const slashed = file.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
