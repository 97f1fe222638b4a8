export class FakeClaude {
  constructor(workspace: string, home: string | undefined);
  edit(
    file: string,
    before: string | null,
    after: string,
    order?: 'file first' | 'record first',
  ): Promise<void>;
  /** @param filePath absolute */
  record(filePath: string, originalFile: string | null, content: string): Promise<void>;
}
