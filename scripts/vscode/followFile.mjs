// @ts-check
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

/**
 * Prints what is written to a file from now on, like `tail -f`.
 * @param {string} file created empty
 * @returns {() => void} prints the rest and stops
 */
export function followFile(file) {
  writeFileSync(file, '');
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.alloc(64 * 1024);
  const print = () => {
    for (;;) {
      const length = readSync(descriptor, buffer);
      if (length === 0) return;
      process.stdout.write(Uint8Array.prototype.slice.call(buffer, 0, length));
    }
  };
  const timer = setInterval(print, 100);
  return () => {
    clearInterval(timer);
    print();
    closeSync(descriptor);
  };
}
