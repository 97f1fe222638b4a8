// Loaded into VS Code's server before its own code. Our script holds the other end of the server's standard
// input; when that closes, the script is gone, even if it was killed and could not clean up.
'use strict';
const path = require('node:path');

// The processes that the server forks get this file too, but belong to the server's process group.
if (path.basename(process.argv[1] ?? '') === 'server-main.js') {
  process.stdin.once('end', () => {
    if (process.platform === 'win32') process.exit();
    process.kill(-process.pid, 'SIGKILL');
  });
  process.stdin.resume();
}
