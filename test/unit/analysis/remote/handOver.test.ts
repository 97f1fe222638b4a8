import assert from 'node:assert/strict';
import { handOver } from '../../../../src/core/analysis/remote/handOver.ts';

/** Sends it as a worker is sent messages. */
function send(content: Uint8Array | string): { received: unknown; isKept: boolean } {
  const parcel = handOver(content);
  return {
    received: structuredClone(parcel.content, { transfer: [...parcel.transfer] }),
    isKept: parcel.isKept,
  };
}

describe('handOver', () => {
  it('keeps a copy of what is small', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    assert.deepEqual(send(bytes), { received: Uint8Array.of(1, 2, 3), isKept: true });
    assert.equal(bytes.byteLength, 3);
  });

  it('takes nothing from the pool that small buffers of Node share', () => {
    const neighbour = Buffer.from('neighbour');
    const bytes = Buffer.from('pooled');
    assert.notEqual(bytes.buffer.byteLength, bytes.byteLength);
    const { received, isKept } = send(bytes);
    assert.ok(received instanceof Uint8Array && received.buffer.byteLength === 6);
    assert.deepEqual([isKept, bytes.toString(), neighbour.toString()], [true, 'pooled', 'neighbour']);
  });

  it('gives a large buffer away that is nobody else’s', () => {
    const bytes = new Uint8Array(2_000_000).fill(7);
    const { received, isKept } = send(bytes);
    assert.ok(received instanceof Uint8Array && received.byteLength === 2_000_000 && received[5] === 7);
    assert.equal(isKept, false);
    assert.equal(bytes.byteLength, 0);
  });

  it('copies a large part of a larger buffer, and of one that is shared', () => {
    const whole = new Uint8Array(3_000_000);
    const part = whole.subarray(1, 2_000_000);
    const { received, isKept } = send(part);
    assert.ok(received instanceof Uint8Array && received.buffer.byteLength === 1_999_999);
    assert.deepEqual([isKept, whole.byteLength], [true, 3_000_000]);
    const shared = new Uint8Array(new SharedArrayBuffer(2_000_000));
    assert.deepEqual([send(shared).isKept, shared.byteLength], [true, 2_000_000]);
  });

  it('leaves text as it is', () => {
    assert.deepEqual(send('text'), { received: 'text', isKept: true });
  });
});
