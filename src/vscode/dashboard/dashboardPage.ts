import * as vscode from 'vscode';

/** The empty page: all that it shows is sent to it. It loads two files of the extension, and nothing else. */
export function dashboardPage(webview: vscode.Webview, extension: vscode.Uri, nonce: string): string {
  const uriOf = (...path: readonly string[]): vscode.Uri =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${/^[\w-]+$/.exec(vscode.env.language)?.[0] ?? 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shadowlight</title>
<link rel="stylesheet" href="${uriOf('media', 'dashboard.css').toString()}">
</head>
<body>
<main></main>
<p id="status" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${uriOf('dist', 'dashboard.js').toString()}"></script>
</body>
</html>
`;
}
