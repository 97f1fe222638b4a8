export interface Streams {
  out(text: string): Promise<void>;
  error(text: string): void;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
