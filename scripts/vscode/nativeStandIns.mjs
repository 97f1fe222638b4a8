// @ts-check
// VS Code's server loads a few native modules that would need a compiler. None of them matters to an
// extension; these replacements keep the server from logging an error for each.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Rotating log files: plain appended files will do. */
const spdlog = `
const fs = require('node:fs');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; fs.mkdirSync(require('node:path').dirname(file), { recursive: true }); }
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level < this.level) return;
    try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + name + '] ' + message + '\\n'); } catch {}
  };
});
const create = async (_name, file) => new Logger(file);
// One by one: import() of a CommonJS module only sees names that are assigned like this.
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
`;

/** Ends the extension host when its parent hangs; here the process group is stopped as a whole. */
const watchdog = `exports.start = () => {};\nexports.exit = (code) => process.exit(code || 0);\n`;

/** 1.100 asks for the package whose binary is downloaded by an install script; this one ships binaries. */
const ripgrep = `exports.rgPath = require('@vscode/ripgrep-universal').rgPath;\n`;

const standIns = {
  '@vscode/spdlog': spdlog,
  '@vscode/native-watchdog': watchdog,
  'native-watchdog': watchdog,
  '@vscode/ripgrep': ripgrep,
};

/**
 * @param {string} serverFolder
 */
export async function writeStandIns(serverFolder) {
  for (const [name, source] of Object.entries(standIns)) {
    const folder = path.join(serverFolder, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ name, version: '0.0.0', main: 'index.js' }),
    );
    await writeFile(path.join(folder, 'index.js'), source);
  }
}
