import { pushTo } from '../common/multiMap.ts';
import { compare } from '../inventory/compare.ts';
import type { Occurrence, VendoredComponent } from '../inventory/component.ts';
import { usageOf } from '../inventory/usage.ts';
import { normalizePypiName } from '../manifests/pypiNames.ts';
import type { Notice } from './notice.ts';
import { OwnCode } from './ownCode.ts';
import { vendorFolderOf } from './vendorFolders.ts';

export type NoticesByPath = ReadonlyMap<string, readonly Notice[]>;

interface Found extends Pick<Notice, 'version' | 'ecosystem' | 'holders'> {
  readonly name: string;
  readonly isFile: boolean;
  /** Each that a place names; where there are several, none of them is the licence. */
  readonly licences: readonly string[];
  readonly occurrences: readonly Occurrence[];
}

/**
 * What of a folder is certainly code of others, copied into it. What its own project says of itself is not, so that
 * the notices of all files are judged together. The order of files does not matter.
 *
 * @param projects names that its manifests give to its own packages.
 */
export function judgeVendored(
  notices: NoticesByPath,
  projects: ReadonlySet<string>,
): readonly VendoredComponent[] {
  const own = new OwnCode(notices, projects);
  const sorted = foreignIn(notices, own);
  const members = new Members();
  const others: Found[] = [];
  for (const { path, notice } of sorted) {
    const { root } = vendorFolderOf(path) ?? {};
    if (root === undefined || notice.name === null) continue;
    if (notice.by === 'list' || notice.by === 'metadata')
      members.add(root, notice.name, foundOf(notice, notice.name, path));
  }
  for (const { path, notice } of sorted) {
    const folder = vendorFolderOf(path);
    if (notice.by !== 'licence' || !folder) continue;
    const { root, member } = folder;
    const distribution = distInfo.exec(member)?.[1];
    const name = distribution ?? member;
    if (distribution === undefined || members.has(root, name))
      members.add(root, name, foundOf(notice, name, path));
  }
  for (const { path, notice } of sorted) {
    const found = foundOf(notice, notice.name ?? path, path);
    const folder = vendorFolderOf(path);
    if (notice.by === 'origin' || notice.by === 'header') others.push(found);
    if (notice.by !== 'banner') continue;
    const isOfFolder =
      folder && members.has(folder.root, folder.member) && plain(folder.member) === plain(found.name);
    if (isOfFolder) members.add(folder.root, folder.member, found);
    else others.push(found);
  }
  return toComponents([...members.all, ...others]);
}

interface Placed {
  readonly path: string;
  readonly notice: Notice;
}

/** Those that speak of somebody else. Most files of many projects have a header: what is its own goes first. */
function foreignIn(notices: NoticesByPath, own: OwnCode): readonly Placed[] {
  const found: Placed[] = [];
  for (const [path, all] of notices)
    for (const notice of all) if (isForeign(path, notice, own)) found.push({ path, notice });
  return found.sort((left, right) => compare(left.path, right.path));
}

function isForeign(path: string, notice: Notice, own: OwnCode): boolean {
  if (notice.by === 'list' || notice.by === 'metadata') return true;
  const folder = vendorFolderOf(path);
  if (notice.by === 'licence') {
    if (!folder?.isDirect || noLibrary.test(folder.member)) return false;
    return folder.isSure || own.isForeignHolder(path, notice);
  }
  if (notice.by === 'banner') return isForeignBanner(own, path, notice);
  // What lies among other people's code is listed by what it lies in.
  if (folder?.isSure || usageOf(path) === 'test' || path.endsWith('.ipynb')) return false;
  if (notice.by === 'origin') return notice.name !== null && !own.isProject(notice.name);
  return own.isForeignHeader(path, notice);
}

/** What is known by the folder of other people's code that it lies in, and its name there. */
class Members {
  private readonly found = new Map<string, Found>();

  add(root: string, name: string, found: Found): void {
    const key = keyOf(root, name);
    this.found.set(key, joined(this.found.get(key), found));
  }

  has(root: string, name: string): boolean {
    return this.found.has(keyOf(root, name));
  }

  get all(): readonly Found[] {
    return [...this.found.values()];
  }
}

const noLibrary = /^(?:licen[cs]es?|docs?|tests?|scripts|patches|notices)$/i;
const distInfo = /^(.+?)(?:-[^-]+)?\.(?:dist|egg)-info$/;

/** A name that no list knows is believed where code of others is expected, or where somebody else claims it. */
function isForeignBanner(own: OwnCode, path: string, notice: Notice): boolean {
  if (own.isProject(notice.name ?? '')) return false;
  if (notice.ecosystem !== null) return true;
  if (notice.licence === null && notice.holders.length === 0) return false;
  return vendorFolderOf(path)?.isSure === true && !own.isOwnHolder(path, notice);
}

function keyOf(root: string, name: string): string {
  return `${root}\0${normalizePypiName(name)}`;
}

/** `jquery-3.6.0` and `jQuery` are one. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_.]?v?\d+(?:\.\d+)*$/, '')
    .replace(/(?:[-_.]?js)?[^a-z0-9]*$/, '')
    .replace(/[^a-z0-9]/g, '');
}

function foundOf(
  { by, version, ecosystem, licence, holders, text, line }: Notice,
  name: string,
  path: string,
): Found {
  const start = { line, character: 0 };
  const range = { start, end: start };
  return {
    name,
    version,
    ecosystem,
    licences: licence === null ? [] : [licence],
    holders,
    isFile: by === 'header',
    occurrences: [{ path, range, symbol: text }],
  };
}

/** The first to name it knows it best; what it left open the next may say. */
function joined(first: Found | undefined, next: Found): Found {
  if (!first) return next;
  const isSame = first.version === null || next.version === null || first.version === next.version;
  const named = first.ecosystem === null && next.ecosystem !== null ? next : first;
  return {
    ...named,
    version: isSame ? (first.version ?? next.version) : first.version,
    licences: [...new Set([...first.licences, ...next.licences])],
    holders: first.holders.length > 0 ? first.holders : next.holders,
    occurrences: [...first.occurrences, ...next.occurrences],
  };
}

function toComponents(found: readonly Found[]): readonly VendoredComponent[] {
  const byId = new Map<string, Found[]>();
  for (const each of found) pushTo(byId, idOf(each), each);
  return [...byId]
    .sort(([left], [right]) => compare(left, right))
    .flatMap(([id, all]) => {
      const [first, ...others] = all;
      if (!first) return [];
      const { occurrences, licences, ...component } = others.reduce<Found>(joined, first);
      const licence = licences.length === 1 ? (licences[0] ?? null) : null;
      return [
        { id, ...component, licence, occurrences: occurrences.toSorted((a, b) => compare(a.path, b.path)) },
      ];
    });
}

function idOf({ name, version, ecosystem, isFile }: Found): string {
  if (isFile) return `vendored:file/${name}`;
  const scope = ecosystem === null ? '' : `${ecosystem}/`;
  return `vendored:${scope}${name.toLowerCase()}${version === null ? '' : `@${version}`}`;
}
