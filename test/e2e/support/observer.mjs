// @ts-check
// Collects what must not happen while a page is open: errors, violated content security policies and requests
// that leave this machine.

/** VS Code's own complaints about parts the server build does not bring. */
const harmless = [
  /node_modules\/vsda\//, // Microsoft's signing module, not in any open build
  /\/update\/check/,
  /serviceWorker\.js|\[Service Worker\]|when fetching the script/,
  /authentication provider 'github'/,
];

/**
 * @param {import('playwright-core').BrowserContext} context
 */
export function observe(context) {
  const observed = {
    /** @type {string[]} */ errors: [],
    /** @type {string[]} */ policyViolations: [],
    /** @type {string[]} */ outsideRequests: [],
    /** @type {string[]} everything on the browser's console, for the log of a failed test */ console: [],
  };

  context.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`.trim();
    observed.console.push(`${message.type()}: ${text}`);
    // Chromium reports violations of every frame here, webviews included.
    if (/violates the following Content Security Policy/.test(text)) observed.policyViolations.push(text);
    else if (message.type() === 'error' && !harmless.some((pattern) => pattern.test(text)))
      observed.errors.push(text);
  });
  context.on('weberror', (error) => {
    const text = `${error.error().stack ?? error.error()}`;
    if (!harmless.some((pattern) => pattern.test(text))) observed.errors.push(text);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const leaves = ['http:', 'https:', 'ws:', 'wss:'].includes(protocol);
    // Files of the extension in a webview: the editor's service worker answers for this host, which is never asked.
    if (hostname.endsWith('.vscode-resource.vscode-cdn.net')) return;
    if (leaves && hostname !== '127.0.0.1' && !/(^|\.)localhost$/.test(hostname)) {
      observed.outsideRequests.push(request.url());
    }
  });
  return observed;
}
