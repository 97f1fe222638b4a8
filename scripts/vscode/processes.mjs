// @ts-check
// Child processes that take their own children with them when they are stopped.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { atExit } from './cleanup.mjs';

/** How long a process gets between the polite signal and the other one. */
const graceMs = 2_000;

/**
 * Starts a program as the leader of its own process group. The group is killed when this script ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startProcess(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const killNow = atExit(() => signalGroup(child, 'SIGKILL'));
  return {
    child,
    /** Ends the program and everything it started. */
    async stop() {
      if (isRunning(child)) {
        signalGroup(child, 'SIGTERM');
        const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
        await once(child, 'exit');
        clearTimeout(timer);
      }
      killNow(); // The leader is gone; others of its group may not be.
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
export function isRunning(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-child.pid, signal);
    else if (isRunning(child))
      execFileSync('taskkill', ['/pid', `${child.pid}`, '/t', '/f'], { stdio: 'ignore' });
  } catch {
    // Nothing left to signal.
  }
}

/**
 * Runs one of our own Node scripts to its end. It stays in our process group, so that Ctrl+C reaches it too;
 * its own clean-up stops what it started.
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Record<string, string>, limitMs: number }} options
 * @returns {Promise<number>} exit code; that of a script that took too long is not 0
 */
export async function runScript(args, { cwd, env, limitMs }) {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  const end = atExit(() => child.kill('SIGTERM'));
  const timer = setTimeout(() => {
    console.error(`Stopped after ${limitMs / 1000} s: ${args.join(' ')}`);
    child.kill('SIGTERM');
  }, limitMs);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  end();
  return code ?? 1;
}
