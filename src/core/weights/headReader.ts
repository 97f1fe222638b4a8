declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const utf8 = new TextDecoder('utf-8');

/** Reads numbers and texts out of the first bytes of a file. Behind their end there is nothing. */
export class HeadReader {
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isOver(): boolean {
    return this.at >= this.bytes.length;
  }

  has(count: number): boolean {
    return count >= 0 && this.at + count <= this.bytes.length;
  }

  u8(): number | undefined {
    return this.take(1, () => this.view.getUint8(this.at));
  }

  u32(): number | undefined {
    return this.take(4, () => this.view.getUint32(this.at, true));
  }

  /** Undefined, too, for a number that is not exact: nothing is as long. */
  u64(): number | undefined {
    const value = this.take(8, () => this.view.getBigUint64(this.at, true));
    return value === undefined || value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
  }

  text(length: number): string | undefined {
    return this.take(length, () => utf8.decode(this.bytes.subarray(this.at, this.at + length)));
  }

  /** A number as protocol buffers write it. */
  varint(): number | undefined {
    let value = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = this.u8();
      if (byte === undefined) return undefined;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return undefined;
  }

  skip(count: number): boolean {
    if (!this.has(count)) return false;
    this.at += count;
    return true;
  }

  private take<T>(count: number, read: () => T): T | undefined {
    if (!this.has(count)) return undefined;
    const value = read();
    this.at += count;
    return value;
  }
}

/** Whether bytes begin so, given as text of one byte a character. */
export function beginsWith(bytes: Uint8Array, start: string, at = 0): boolean {
  for (let index = 0; index < start.length; index++) {
    if (bytes[at + index] !== start.charCodeAt(index)) return false;
  }
  return true;
}

/** Bytes as text, one a character. */
export function byteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
