/** Words for somebody who gave wrong arguments. */
export interface UsageError {
  readonly kind: 'usage-error';
  readonly message: string;
}

export function usageError(message: string): UsageError {
  return { kind: 'usage-error', message };
}
