import { evidenceRows, type EvidenceRow, type Selection } from '../../core/dashboard/evidence.ts';
import type { DashboardMemory, FromPage, ToPage } from '../../core/dashboard/protocol.ts';
import { fill } from '../../core/dashboard/words.ts';
import { authorshipSection } from './authorship.ts';
import { changesSection } from './changes.ts';
import { completenessSection } from './completeness.ts';
import { button, element } from './element.ts';
import { evidenceSection, pageSize } from './evidence.ts';
import { risksSection } from './risks.ts';
import { usedSection } from './used.ts';
import type { View } from './view.ts';

/** https://code.visualstudio.com/api/extension-guides/webview#passing-messages-from-a-webview-to-an-extension */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): DashboardMemory | undefined;
  setState(state: DashboardMemory): void;
};

type Shown = Extract<ToPage, { kind: 'dashboard' }>;

/** Draws what the editor sends, and keeps nothing but the user's choices. */
class Page {
  private readonly api = acquireVsCodeApi();
  private memory: DashboardMemory = this.api.getState() ?? {};
  private shown: Shown | undefined;
  private title = '';
  private limit = pageSize;
  /** The button that the evidence was asked for with. */
  private askedBy: string | undefined;
  private standardRows: readonly EvidenceRow[] | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly status: HTMLElement,
  ) {}

  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => this.take(data));
    this.send({ kind: 'ready' });
  }

  private readonly send = (message: FromPage): void =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the editor's, which knows no origins
    this.api.postMessage(message);

  private take(message: ToPage): void {
    switch (message.kind) {
      case 'dashboard':
        this.shown = message;
        this.remember({ folder: message.folder, compared: message.compared });
        this.askAgain();
        this.draw();
        return;
      case 'standard':
        this.standardRows = message.rows;
        this.draw();
        return;
      case 'no-folder':
        this.shown = undefined;
        this.root.replaceChildren(
          element('h1', {}, fill(message.words.title, '')),
          element('p', {}, message.words.noFolder),
        );
    }
  }

  /** What stands behind a standard's number may be something else by now. */
  private askAgain(): void {
    const { selection } = this.memory;
    if (selection?.of === 'standard')
      this.send({ kind: 'standard', standard: selection.standard, state: selection.state });
  }

  private draw(): void {
    const { shown } = this;
    if (!shown) return;
    const focused = document.activeElement?.getAttribute('data-key');
    const { words, dashboard } = shown;
    const select: View['select'] = (selection, title, key) => this.select(selection, title, key);
    const view: View = { words, dashboard, send: this.send, select };
    const parts = [
      header(view, shown),
      usedSection(view),
      changesSection(view),
      risksSection(view),
      authorshipSection(view),
      completenessSection(view),
      this.evidence(view),
    ];
    this.root.replaceChildren(...parts.filter((part) => part !== undefined));
    if (focused !== null && focused !== undefined) this.focus(focused);
  }

  private evidence(view: View): HTMLElement {
    const { words, dashboard } = view;
    const selection = this.memory.selection ?? { of: 'all' };
    const reviewWords = (review: string): string =>
      (words.reviews as Readonly<Record<string, string>>)[review] ?? review;
    const rows = evidenceRows(dashboard, selection, reviewWords) ?? this.standardRows ?? [];
    const { askedBy } = this;
    return evidenceSection(view, {
      rows,
      title: this.title === '' ? titleOf(selection, view) : this.title,
      limit: this.limit,
      onMore: () => {
        this.limit += pageSize;
        this.draw();
      },
      onBack: askedBy === undefined ? undefined : () => this.focus(askedBy),
    });
  }

  private select(selection: Selection, title: string, key: string): void {
    this.remember({ selection });
    this.title = title;
    this.limit = pageSize;
    this.askedBy = key;
    this.standardRows = undefined;
    this.askAgain();
    this.draw();
    const heading = document.querySelector<HTMLElement>('#evidence-title');
    heading?.focus();
    heading?.scrollIntoView({ block: 'start' });
    this.status.textContent = heading?.textContent ?? '';
  }

  private focus(key: string): void {
    const found = [...this.root.querySelectorAll<HTMLElement>('[data-key]')].find(
      (each) => each.dataset['key'] === key,
    );
    found?.focus();
  }

  private remember(change: DashboardMemory): void {
    this.memory = { ...this.memory, ...change };
    this.api.setState(this.memory);
  }
}

function header({ words, dashboard, send }: View, { folders, folder }: Shown): HTMLElement {
  const { isComplete, filesRead, filesSkipped } = dashboard;
  const read = fill(words.coverage, filesRead.toLocaleString(), filesSkipped.toLocaleString());
  const state = isComplete ? read : `${read} ${words.scanning}`;
  const name = folders.find(({ id }) => id === folder)?.name ?? dashboard.project;
  const scan = (): void => send({ kind: 'command', command: 'scan' });
  const list = (): void => send({ kind: 'command', command: 'list' });
  return element(
    'header',
    {},
    element('h1', {}, fill(words.title, name)),
    element('p', { class: 'soft' }, state),
    element(
      'div',
      { class: 'actions' },
      folders.length > 1 ? folderChoice(words.folder, folders, folder, send) : undefined,
      button(words.list, 'list', list, { class: 'action' }),
      button(words.scan, 'scan', scan, { class: 'action' }),
    ),
  );
}

function folderChoice(
  label: string,
  folders: Shown['folders'],
  folder: string,
  send: View['send'],
): HTMLElement {
  const options = folders.map(({ id, name }) =>
    element('option', { value: id, ...(id === folder && { selected: '' }) }, name),
  );
  const choice = element('select', { 'data-key': 'folder' }, ...options);
  choice.addEventListener('change', () => send({ kind: 'folder', folder: choice.value }));
  return element('label', {}, `${label} `, choice);
}

/** After a reload: the number that was asked about is known, its name is not. */
function titleOf(selection: Selection, { words }: View): string {
  switch (selection.of) {
    case 'all':
      return words.all;
    case 'kind':
      return words.kinds[selection.kind] ?? selection.kind;
    case 'supplier':
      return selection.provider;
    case 'review':
      return (words.reviews as Readonly<Record<string, string>>)[selection.review] ?? selection.review;
    case 'level':
      return (words.levels as Readonly<Record<string, string>>)[selection.level] ?? selection.level;
    case 'rule':
      return selection.rule;
    case 'change':
      return words[selection.change];
    case 'authored':
      return words[selection.origin];
    case 'standard':
      return words.states[selection.state];
  }
}

const root = document.querySelector<HTMLElement>('main');
const status = document.querySelector<HTMLElement>('#status');
if (root && status) new Page(root, status).start();
