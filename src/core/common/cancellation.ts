/** Asked now and then by long work; true means that nobody wants the result any more. */
export interface Cancellation {
  readonly isCancelled: boolean;
}

export const neverCancelled: Cancellation = { isCancelled: false };
