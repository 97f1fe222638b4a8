import { detachedData } from '../common/detached.ts';
import { maskSecrets } from '../common/mask.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import { bannerIn } from './banner.ts';
import { commentLines, type CommentLine } from './commentLines.ts';
import { holdersIn } from './holders.ts';
import { licenceIn } from './licences.ts';
import { noticeLength, type Notice } from './notice.ts';

/** Without one of these nothing is said: most files are through here. */
const telling = /copyright|licen[cs]e|\(c\)|©|vendored|copied|taken from/i;

/** Whole files, and not a part, an idea or a list of something. */
const origin =
  /^(?:(?:this|the) (?:file|module|code|script)(?: (?:is|was|has been))? |code |file )?(?:vendored|copied|taken)(?: (?:verbatim|directly|unmodified|as is|as-is))? from:?\s*<?https:\/\/github\.com\/([\w.-]{1,60}\/[\w.-]{1,100})/i;

const generated = /@generated|auto-?generated|generated (?:by|from|using)|do not edit|do not modify/i;

/** What the comment above the code of a file says of whose it is. */
export function sourceNotices(text: string, ecosystem: EcosystemId): readonly Notice[] {
  const head = text.slice(0, noticeLength);
  if (!telling.test(head)) return none;
  const lines = commentLines(head);
  const said = lines.map((line) => line.text).join('\n');
  if (!telling.test(said)) return none;
  const about = { licence: licenceIn(said), holders: holdersIn(lines) };
  const from = lines.find((line) => origin.test(line.text));
  const repository = from && origin.exec(from.text)?.[1]?.replace(/\.git$/, '');
  const banner = ecosystem === 'npm' ? bannerIn(lines) : undefined;
  const notices: Notice[] = [];
  if (banner) {
    const { npm, version } = banner;
    const known = { name: npm ?? banner.name, version, ecosystem: npm === null ? null : ('npm' as const) };
    notices.push({ by: 'banner', ...known, ...about, ...placeOf(banner.line) });
  } else if (from && repository !== undefined) {
    const named = { name: repository, version: null, ecosystem: null };
    notices.push({ by: 'origin', ...named, ...about, ...placeOf(from) });
  } else if (about.holders.length > 0 && !generated.test(said)) {
    const [first = ''] = about.holders;
    const line = lines.find((each) => each.text.includes(first));
    const unnamed = { name: null, version: null, ecosystem: null };
    if (line) notices.push({ by: 'header', ...unnamed, ...about, ...placeOf(line) });
  }
  return detachedData(notices);
}

const none: readonly never[] = [];
const maxShown = 120;

/** Masked before it is cut: half a credential is no longer recognised as one. */
export function placeOf({ text, line }: CommentLine): Pick<Notice, 'text' | 'line'> {
  const shown = maskSecrets(text).replace(/\s+/g, ' ').trim();
  return { text: shown.length > maxShown ? `${shown.slice(0, maxShown - 1)}…` : shown, line };
}
