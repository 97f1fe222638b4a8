import * as vscode from 'vscode';
import { facets, noFilter, type Facet } from '../../core/inventory/listing/filter.ts';
import { groupings, type Grouping } from '../../core/inventory/listing/grouping.ts';
import { registerCommand } from '../commands.ts';
import { inventoryViewId } from '../contributions.ts';
import { facetWords, groupingWords } from '../inventory/choiceWords.ts';
import { readFilter, type ListChoice } from '../inventory/listChoice.ts';
import type { Log } from '../log.ts';

const { l10n } = vscode;

/** Commands that say how the inventory is listed. Each takes what it would ask for as an argument too. */
export function inventoryChoiceCommands(log: Log, choice: ListChoice): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'shadowlight.groupInventory', async (given) => {
      const wanted = groupings.find((grouping) => grouping === given) ?? (await askGrouping(choice.grouping));
      if (wanted) await choice.setGrouping(wanted);
    }),
    registerCommand(log, 'shadowlight.filterInventory', async (given) => {
      const told = readFilter(given);
      const wanted = told ?? (await askFilter(choice));
      if (wanted) await choice.setFilter(wanted);
      // A link leads to the list.
      if (told) await vscode.commands.executeCommand(`${inventoryViewId}.focus`);
    }),
    registerCommand(log, 'shadowlight.clearInventoryFilter', () => choice.setFilter(noFilter)),
    registerCommand(log, 'shadowlight.hideTestsAndExamples', () => choice.setFacet('product', true)),
    registerCommand(log, 'shadowlight.showTestsAndExamples', () => choice.setFacet('product', false)),
  );
}

async function askGrouping(now: Grouping): Promise<Grouping | undefined> {
  const items = groupings.map((grouping) => ({
    label: groupingWords(grouping),
    ...(grouping === now ? { description: l10n.t('as it is now') } : {}),
    grouping,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Group Inventory') });
  return picked?.grouping;
}

interface FacetItem extends vscode.QuickPickItem {
  readonly facet: Facet;
}

/** Words and what else to ask for, in one step: what is typed filters the inventory, not the rows below it. */
function askFilter(choice: ListChoice): Promise<ReturnType<typeof readFilter>> {
  const { text, facets: chosen } = choice.filter;
  const pick = vscode.window.createQuickPick<FacetItem>();
  pick.title = l10n.t('Filter Inventory');
  pick.placeholder = l10n.t('Words of a name, supplier or path; tick what else to ask for');
  pick.canSelectMany = true;
  pick.items = facets.map((facet) => ({ label: facetWords(facet), alwaysShow: true, facet }));
  pick.selectedItems = pick.items.filter(({ facet }) => chosen.includes(facet));
  pick.value = text;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve({ text: pick.value.trim(), facets: pick.selectedItems.map(({ facet }) => facet) });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
