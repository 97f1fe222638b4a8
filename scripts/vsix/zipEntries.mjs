// @ts-check
import { readFileSync } from 'node:fs';

/**
 * Names and sizes of the files in a zip archive, read from its table of contents (at the end of the file).
 * @param {string} file
 * @returns {Array<{ name: string, packed: number, unpacked: number }>}
 */
export function zipEntries(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error(`${file} is not a zip archive`);
  const count = bytes.readUInt16LE(end + 10);
  let position = bytes.readUInt32LE(end + 16);
  const entries = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(position) !== 0x02_01_4b_50) throw new Error(`${file}: damaged table of contents`);
    const nameLength = bytes.readUInt16LE(position + 28);
    const restLength = bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32);
    const name = bytes.toString('utf8', position + 46, position + 46 + nameLength);
    entries.push({
      name,
      packed: bytes.readUInt32LE(position + 20),
      unpacked: bytes.readUInt32LE(position + 24),
    });
    position += 46 + nameLength + restLength;
  }
  return entries;
}
