// @ts-check
import path from 'node:path';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/**
 * Answers an input box of an extension.
 * @param {Workbench} workbench
 * @param {string} prompt a part of what it asks
 * @param {string} answer
 */
export async function answerInput({ page, quickInput }, prompt, answer) {
  const box = page.locator('.quick-input-widget:visible').filter({ hasText: prompt });
  await box.waitFor();
  await quickInput.fill(answer);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

/**
 * Answers the save dialog, which `files.simpleDialog.enable` makes an input box.
 * @param {Workbench} workbench
 * @param {string} file name, saved into the workspace folder
 */
export async function answerSaveDialog({ page, quickInput, workspace }, file) {
  const dialog = page.locator('.quick-input-widget:visible');
  await dialog.getByRole('button', { name: 'OK' }).waitFor();
  // The dialog fills in its proposal once it has looked at the folder, over whatever was typed by then.
  await page.waitForFunction((folder) => {
    const input = document.querySelector('.quick-input-widget input.input');
    return input instanceof HTMLInputElement && input.value.startsWith(folder) && !input.value.endsWith('/');
  }, workspace);
  await quickInput.fill(path.join(workspace, file));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
