import { distinct } from './canonicalBom.ts';
import type { AuthoredLines } from '../provenance/interop/authoredLines.ts';
import type { Authorship } from '../provenance/model/authorship.ts';
import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import type { BomComponent } from './bom.ts';
import { refOfComponent } from './bomIds.ts';
import { PROPERTY, propertiesOf } from './properties.ts';

export const AUTHORED_KIND = 'ai-authored-file';

/**
 * A file with lines that an assistant inserted. By whom and on what evidence stays the same while people work on it;
 * which lines, and how many, does not, so the committed fragment does not say it.
 */
export function authoredItem(component: AuthoredComponent, lineNumbers: boolean): BomComponent {
  const { id, path, lines, totals } = component;
  const acts = lines.map(({ authorship }) => authorship);
  const modified = lines.filter(({ state }) => state === 'modified');
  const count = modified.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return {
    type: 'file',
    'bom-ref': refOfComponent(id),
    name: path,
    properties: [
      ...propertiesOf(PROPERTY.authoredEvidence, distinct(acts.map(({ evidence }) => evidence))),
      ...(lineNumbers
        ? propertiesOf(PROPERTY.authoredLines, [
            `ai=${totals.ai};human=${totals.human};unknown=${totals.unknown};all=${totals.all};modified=${count}`,
          ])
        : []),
      ...propertiesOf(PROPERTY.authoredModel, distinct(acts.flatMap(({ model }) => model ?? []))),
      ...(lineNumbers ? propertiesOf(PROPERTY.authoredRange, lines.map(rangeText)) : []),
      ...propertiesOf(PROPERTY.authoredTool, distinct(acts.flatMap(({ tool }) => tool ?? []))),
      ...propertiesOf(PROPERTY.kind, [AUTHORED_KIND]),
    ],
  };
}

/** `12-41;state=unmodified;evidence=hook;confidence=0.99;tool=claude-code;…`: both lines count from 1, inclusive. */
function rangeText({ first, last, state, authorship }: AuthoredLines): string {
  const { evidence, confidence, tool, toolVersion, model, session } = authorship;
  const fields = {
    state,
    evidence,
    confidence: String(confidence),
    tool,
    version: toolVersion,
    model,
    session,
  };
  const said = Object.entries({ ...fields, at: timeOf(authorship) }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escaped(value)}`],
  );
  return [`${first}-${last}`, ...said].join(';');
}

function timeOf({ at }: Authorship): string | undefined {
  const time = new Date(at ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Keeps what a log says from looking like another field. */
function escaped(value: string): string {
  return value.replace(/[%;=\s\p{Cc}]/gu, (char) => encodeURIComponent(char));
}
