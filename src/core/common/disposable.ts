/** Something that holds a resource until told to let go. The editor's disposables fit. */
export interface Disposable {
  dispose(): void;
}

/** Holds disposables and lets go of them in reverse order. What is added after that is let go of at once. */
export class DisposableStore implements Disposable {
  private readonly items: Disposable[] = [];
  private isDisposed = false;

  add<T extends Disposable>(item: T): T {
    if (this.isDisposed) item.dispose();
    else this.items.push(item);
    return item;
  }

  dispose(): void {
    this.isDisposed = true;
    for (let item = this.items.pop(); item; item = this.items.pop()) item.dispose();
  }
}
