import * as vscode from 'vscode';
import type { FolderInventory } from '../../core/inventory/component.ts';
import { productOnly } from '../../core/inventory/productOnly.ts';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKeys.ts';
import type { Services } from '../services.ts';

const storageKey = 'inventory.isProductOnly';

/** Whether the sidebar leaves out tests, examples, documentation and benchmarks: kept for the workspace. */
export class ProductFilter implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly commands: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: Services) {
    const { log } = services;
    this.commands = vscode.Disposable.from(
      registerCommand(log, 'shadowlight.hideTestsAndExamples', () => this.set(true)),
      registerCommand(log, 'shadowlight.showTestsAndExamples', () => this.set(false)),
    );
    setContextKey('shadowlight.isProductOnly', this.isOn);
  }

  get isOn(): boolean {
    return this.services.context.workspaceState.get(storageKey) === true;
  }

  /** What of a folder's inventory is listed. */
  of(inventory: FolderInventory): FolderInventory {
    return this.isOn ? productOnly(inventory) : inventory;
  }

  dispose(): void {
    this.commands.dispose();
    this.changed.dispose();
  }

  private async set(isOn: boolean): Promise<void> {
    await this.services.context.workspaceState.update(storageKey, isOn || undefined);
    setContextKey('shadowlight.isProductOnly', isOn);
    this.changed.fire();
  }
}
