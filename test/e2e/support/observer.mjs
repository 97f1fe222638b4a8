// @ts-check
// Collects what must not happen while a page is open: errors, violated content security policies and requests
// that leave this machine.

/** VS Code's own complaints about parts the server build does not bring. */
const harmless = [
  /node_modules\/vsda\//, // Microsoft's signing module, not in any open build
  /\/update\/check/,
  /serviceWorker\.js|\[Service Worker\]|when fetching the script/,
  /Activating extension 'vscode\.[\w-]+' failed: Not Found/, // built-in extensions we leave out
  /authentication provider 'github'/,
];

/**
 * @param {import('playwright-core').BrowserContext} context
 */
export async function observe(context) {
  const observed = {
    /** @type {string[]} */ errors: [],
    /** @type {string[]} */ policyViolations: [],
    /** @type {string[]} */ outsideRequests: [],
    /** @type {string[]} everything on the browser's console, for the log of a failed test */ console: [],
  };

  // In every frame, webviews included.
  await context.exposeFunction('reportPolicyViolation', (/** @type {string} */ text) => {
    observed.policyViolations.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = /** @type {any} */ (globalThis).reportPolicyViolation;
      report(`${event.violatedDirective}: ${event.blockedURI} in ${event.documentURI}`);
    });
  });

  context.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`.trim();
    observed.console.push(`${message.type()}: ${text}`);
    if (message.type() === 'error' && !harmless.some((pattern) => pattern.test(text)))
      observed.errors.push(text);
  });
  context.on('weberror', (error) => {
    const text = `${error.error().stack ?? error.error()}`;
    if (!harmless.some((pattern) => pattern.test(text))) observed.errors.push(text);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const leaves = ['http:', 'https:', 'ws:', 'wss:'].includes(protocol);
    if (leaves && hostname !== '127.0.0.1' && !/(^|\.)localhost$/.test(hostname)) {
      observed.outsideRequests.push(request.url());
    }
  });
  return observed;
}
