/** So many calls of one session may wait for their results at a time; the oldest is forgotten first. */
const maxOpen = 256;

/** Calls of tools whose result is not recorded yet. */
export class OpenCalls<T> {
  private readonly calls = new Map<string, T>();

  add(id: string, call: T): void {
    this.calls.delete(id);
    this.calls.set(id, call);
    if (this.calls.size <= maxOpen) return;
    for (const oldest of this.calls.keys()) {
      this.calls.delete(oldest);
      return;
    }
  }

  /** Each is answered once. */
  take(id: string): T | undefined {
    const call = this.calls.get(id);
    this.calls.delete(id);
    return call;
  }
}
