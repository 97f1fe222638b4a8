interface DedicatedWorker extends EventTarget {
  postMessage(message: { readonly kind?: unknown }, ...rest: unknown[]): void;
  terminate(): void;
}

declare const Worker: new (url: string) => DedicatedWorker;

export interface WatchedWorkers {
  /** The worker that was last asked what is in a document. */
  readonly asked: DedicatedWorker | undefined;
  stop(): void;
}

/** Sees what the extension, which runs in the same thread, says to its workers. */
export function watchWorkers(): WatchedWorkers {
  const url = URL.createObjectURL(new Blob([]));
  const any = new Worker(url);
  // VS Code puts a function of its own in the place of the class.
  const prototype = Object.getPrototypeOf(any) as DedicatedWorker;
  any.terminate();
  URL.revokeObjectURL(url);
  const { postMessage } = prototype;
  let asked: DedicatedWorker | undefined;
  const note = (worker: DedicatedWorker): void => {
    asked = worker;
  };
  prototype.postMessage = function (message, ...rest): void {
    if (message.kind === 'analyze') note(this);
    postMessage.call(this, message, ...rest);
  };
  return {
    get asked() {
      return asked;
    },
    stop: () => {
      prototype.postMessage = postMessage;
    },
  };
}
