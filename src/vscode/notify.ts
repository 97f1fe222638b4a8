import * as vscode from 'vscode';

/** The only place that shows messages: always an answer to something the user asked for. */
export const notify = {
  async done<T extends string>(message: string, ...actions: readonly T[]): Promise<T | undefined> {
    return vscode.window.showInformationMessage(message, ...actions);
  },

  async problem<T extends string>(message: string, ...actions: readonly T[]): Promise<T | undefined> {
    return vscode.window.showWarningMessage(message, ...actions);
  },

  /** Asks before something is written; true when the user agrees. */
  async confirm(message: string, detail: string, yes: string): Promise<boolean> {
    const answer = await vscode.window.showInformationMessage(message, { modal: true, detail }, yes);
    return answer === yes;
  },
};
