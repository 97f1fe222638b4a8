import * as vscode from 'vscode';
import { maskSecrets } from '../core/common/mask.ts';

/** The extension's output channel. It never opens by itself and never holds source text. */
export class Log implements vscode.Disposable {
  private readonly channel = vscode.window.createOutputChannel('Shadowlight', { log: true });

  info(area: string, message: string): void {
    this.channel.info(`[${area}] ${maskSecrets(message)}`);
  }

  error(area: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.channel.error(`[${area}] ${maskSecrets(text)}`);
  }

  show(): void {
    this.channel.show(true);
  }

  dispose(): void {
    this.channel.dispose();
  }
}
