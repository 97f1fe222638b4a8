import * as vscode from 'vscode';
import type { Destination, Project } from '../../publishing/dependencyTrack.ts';
import { serverAddress, type AddressProblem } from '../../publishing/serverAddress.ts';
import type { Services } from '../services.ts';

const { l10n } = vscode;
const lastKey = 'shadowlight.publish.last';

/** What was typed the last time in this workspace; none of it is secret. */
interface Typed {
  readonly server?: string;
  readonly project?: string;
  readonly version?: string;
  readonly parent?: string;
  readonly parentVersion?: string;
}

/** Asks where to send an inventory; undefined when the user has changed their mind. */
export async function askDestination({ context }: Services): Promise<Destination | undefined> {
  const last = context.workspaceState.get<Typed>(lastKey) ?? {};
  const server = await ask(l10n.t('Address of Dependency-Track'), last.server, addressProblem);
  if (server === undefined) return undefined;
  const project = await askProject(last, l10n.t('Project that the inventory becomes there'), last.project);
  if (!project) return undefined;
  const parentName = await ask(
    l10n.t('Project that it is a part of; empty for none'),
    last.parent,
    () => undefined,
  );
  if (parentName === undefined) return undefined;
  const parentVersion =
    parentName === '' ? '' : await ask(l10n.t('Version of {0}', parentName), last.parentVersion, required);
  if (parentVersion === undefined) return undefined;
  const address = serverAddress(server, false);
  if (typeof address === 'string') return undefined;
  const typed: Typed = {
    server,
    project: project.name,
    version: project.version,
    parent: parentName,
    parentVersion,
  };
  await context.workspaceState.update(lastKey, typed);
  const parent = parentName === '' ? undefined : { name: parentName, version: parentVersion };
  return { server: address, project, parent };
}

async function askProject(
  last: Typed,
  title: string,
  before: string | undefined,
): Promise<Project | undefined> {
  const name = await ask(title, before, required);
  if (name === undefined) return undefined;
  const version = await ask(l10n.t('Version of {0}', name), last.version, required);
  return version === undefined ? undefined : { name, version };
}

async function ask(
  title: string,
  value: string | undefined,
  problemOf: (text: string) => string | undefined,
): Promise<string | undefined> {
  const given = await vscode.window.showInputBox({
    title,
    ...(value !== undefined && { value }),
    validateInput: (text) => problemOf(text.trim()),
    ignoreFocusOut: true,
  });
  return given?.trim();
}

function required(text: string): string | undefined {
  return text === '' ? l10n.t('Something has to stand here.') : undefined;
}

function addressProblem(text: string): string | undefined {
  const address = serverAddress(text, false);
  if (typeof address !== 'string') return undefined;
  const words: Readonly<Record<AddressProblem, string>> = {
    'no-address': l10n.t('An address is wanted: https://dependency-track.example'),
    'password-in-it': l10n.t('The address must hold no password: the key is asked for later.'),
    unencrypted: l10n.t('The key would be sent unencrypted: use https.'),
  };
  return words[address];
}
