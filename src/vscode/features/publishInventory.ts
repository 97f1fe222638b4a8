import * as vscode from 'vscode';
import { cyclonedx } from '../../core/export/cyclonedx.ts';
import { previewOf, send, uploadTo, type Outcome, type Upload } from '../../publishing/dependencyTrack.ts';
import { registerCommand } from '../commands.ts';
import { notify } from '../notify.ts';
import type { Feature, Services } from '../services.ts';
import { askDestination } from './publishDestination.ts';
import { ShownDocuments } from './shownDocuments.ts';
import { pickExportable, readWhole } from './wholeInventory.ts';

const { l10n } = vscode;

/**
 * Sends the inventory to Dependency-Track: the only thing in the editor that ever opens a network connection. What
 * would be sent is shown first, and nothing is sent until somebody says so.
 */
export const publishInventoryFeature: Feature = (services) => {
  const documents = new ShownDocuments('shadowlight-upload');
  const command = registerCommand(services.log, 'shadowlight.publishInventory', () =>
    publish(services, documents),
  );
  return vscode.Disposable.from(documents, command);
};

async function publish(services: Services, documents: ShownDocuments): Promise<void> {
  const session = await pickExportable(services);
  if (!session) return;
  const destination = await askDestination(services);
  if (!destination) return;
  const whole = await readWhole(services, session);
  if (!whole) return;
  const bom = cyclonedx.render(whole.content, whole.context);
  const upload = uploadTo(destination);
  await documents.show(`${session.folder.name}/upload.json`, previewOf(upload, bom));
  const { host } = upload.address;
  const isWanted = await notify.confirm(
    l10n.t('Send the inventory to {0}?', host),
    l10n.t(
      'The document that is open is what would be sent. All that the project {0} {1} had there is replaced.',
      destination.project.name,
      destination.project.version,
    ),
    l10n.t('Send'),
  );
  if (!isWanted) return;
  const key = await keyFor(services, upload);
  if (key === undefined) return;
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: l10n.t('Shadowlight: sending to {0}', host) },
    () => send(upload, key, bom),
  );
  await remember(services, upload, key, outcome);
  await tell(outcome, host);
}

/** One key a server. */
function secretOf({ address }: Upload): string {
  return `shadowlight.dependencyTrack ${address.origin}`;
}

async function keyFor({ context }: Services, upload: Upload): Promise<string | undefined> {
  const known = await context.secrets.get(secretOf(upload));
  if (known !== undefined) return known;
  const given = await vscode.window.showInputBox({
    title: l10n.t('Key for {0}', upload.address.host),
    prompt: l10n.t(
      'It needs the permission BOM_UPLOAD, and PROJECT_CREATION_UPLOAD for a new project. It is kept in the secret store of the editor.',
    ),
    password: true,
    ignoreFocusOut: true,
  });
  const key = given?.trim() ?? '';
  return key === '' ? undefined : key;
}

/** A key is kept once it was taken, and forgotten when the server does not take it, so that it is asked for again. */
async function remember({ context }: Services, upload: Upload, key: string, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'taken') await context.secrets.store(secretOf(upload), key);
  if (outcome.kind === 'refused' && (outcome.status === 401 || outcome.status === 403))
    await context.secrets.delete(secretOf(upload));
}

async function tell(outcome: Outcome, host: string): Promise<void> {
  if (outcome.kind === 'taken')
    await notify.done(l10n.t('{0} took the inventory, and works on it now.', host));
  else await notify.problem(messageOf(outcome, host));
}

function messageOf(outcome: Exclude<Outcome, { readonly kind: 'taken' }>, host: string): string {
  if (outcome.kind === 'unreachable')
    return l10n.t('Nothing was sent: {0} cannot be reached ({1}).', host, outcome.reason);
  if (outcome.kind === 'unanswered')
    return l10n.t('{0} did not answer within a minute: look there whether it took the inventory.', host);
  const { status, answer } = outcome;
  if (status === 400) return l10n.t('{0} refused the document or the project: {1}', host, answer);
  if (status === 401)
    return l10n.t(
      '{0} does not know the key, or it may not create the project. It was forgotten: run the command again with another. {1}',
      host,
      answer,
    );
  if (status === 403)
    return l10n.t(
      'The key may not change this project on {0}. It was forgotten: run the command again with another. {1}',
      host,
      answer,
    );
  if (status === 404)
    return l10n.t(
      'There is no such project or parent on {0}, or no Dependency-Track at this address. {1}',
      host,
      answer,
    );
  return l10n.t('{0} answered with {1}: {2}', host, String(status), answer);
}
