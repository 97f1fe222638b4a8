import { readArguments, usage } from './arguments.ts';
import { runCheck } from './check.ts';
import { runDiff } from './diff.ts';
import { runHistory } from './history.ts';
import { runExport } from './exportFolder.ts';
import { runMergeDriver } from './mergeDriver.ts';
import { runPublish } from './publish.ts';
import { runResolve } from './resolve.ts';
import { runScan } from './scan.ts';
import type { Streams } from './streams.ts';
import manifest from '../../package.json' with { type: 'json' };

const streams: Streams = {
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  error: (text) => process.stderr.write(text),
};

// `shadowlight scan . | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

async function main(): Promise<number> {
  const invocation = readArguments(process.argv.slice(2));
  switch (invocation.kind) {
    case 'help':
      await streams.out(usage);
      return 0;
    case 'version':
      await streams.out(`${manifest.version}\n`);
      return 0;
    case 'usage-error':
      streams.error(`shadowlight: ${invocation.message}\n\n${usage}`);
      return 2;
    case 'scan':
      return runScan(invocation.scan, streams);
    case 'export':
      return runExport(invocation.export, streams);
    case 'check':
      return runCheck(invocation.check, streams);
    case 'diff':
      return runDiff(invocation.diff, streams);
    case 'history':
      return runHistory(invocation.folder, streams);
    case 'resolve':
      return runResolve(invocation.folder, streams);
    case 'publish':
      return runPublish(invocation.publish, streams);
    case 'merge-driver':
      return runMergeDriver(invocation.files, streams);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    streams.error(
      `shadowlight: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
