import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

const marker = '//# sourceMappingURL=data:application/json;base64,';

/**
 * A function that replaces positions in this bundle by those in the TypeScript source. VS Code formats stack
 * traces its own way, so Node's --enable-source-maps has no effect here.
 */
export function sourcePositions(bundle: string): (text: string) => string {
  const code = readFileSync(bundle, 'utf8');
  const encoded = code.slice(code.lastIndexOf(marker) + marker.length).trim();
  const map = new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  const root = path.resolve(path.dirname(bundle), '../../..');
  const position = /(?:[^\s()]*[\\/])?out[\\/]test[\\/]host[\\/]index\.cjs:(\d+):(\d+)/g;
  return (text) =>
    text.replaceAll(position, (generated, line, column) => {
      const origin = map.findOrigin(Number(line), Number(column));
      if (!('fileName' in origin)) return generated;
      const file = path.resolve(path.dirname(bundle), origin.fileName);
      return `${path.relative(root, file)}:${origin.lineNumber}:${origin.columnNumber}`;
    });
}
