import { HeadReader } from '../headReader.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** Fields of the model that come before its graph. */
const names: Readonly<Record<number, string>> = { 2: 'producer', 3: 'producer version', 4: 'domain' };
const graph = 7;

/** Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
export const onnx: WeightsFormat = {
  id: 'onnx',
  isTelling: true,
  matches: (path) => /\.onnx$/i.test(path),
  read: ({ bytes }) => {
    // The first field is the version of the format, a small number.
    const version = bytes[1] ?? 0;
    if (bytes[0] !== 0x08 || version === 0 || version > 0x7f) return undefined;
    const reader = new HeadReader(bytes);
    const details: Record<string, string> = {};
    while (!reader.isOver) {
      const tag = reader.varint() ?? 0;
      const field = tag >> 3;
      if (field === graph) break;
      if ((tag & 7) === 0) reader.varint();
      else if ((tag & 7) === 2) {
        const text = reader.text(reader.varint() ?? -1);
        if (text === undefined) break;
        const name = names[field];
        if (name !== undefined && text !== '') details[name] = text;
      } else break;
    }
    return details;
  },
};
