/** A project of Dependency-Track, by its name and version. */
export interface Project {
  readonly name: string;
  readonly version: string;
}

/** Where an inventory is sent to. */
export interface Destination {
  /** Where Dependency-Track answers; its path ends with a slash. */
  readonly server: URL;
  readonly project: Project;
  /** The project that it is a part of; it has to be there. */
  readonly parent: Project | undefined;
}

/** What is sent, but for the document. */
export interface Upload {
  readonly address: URL;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What came of it. `answer` is one line of what the server says, which may be anything; the key is never in it.
 * `unanswered`: nobody can tell whether it was taken.
 */
export type Outcome =
  | { readonly kind: 'taken'; readonly answer: string }
  | { readonly kind: 'refused'; readonly status: number; readonly answer: string }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'unanswered' };

/** A server that is silent for so long has no answer. */
const timeoutMs = 60_000;
/** Of an answer that is shown. */
const maxAnswer = 500;

/**
 * `POST /api/v1/bom` of Dependency-Track, which puts the document in a queue and answers with a token.
 *
 * Sources: https://docs.dependencytrack.org/usage/cicd/ and the annotations of the API in DependencyTrack's
 * `BomResource.java`, which its OpenAPI document is generated from.
 */
export function uploadTo({ server, project, parent }: Destination): Upload {
  return {
    address: new URL('api/v1/bom', server),
    fields: {
      projectName: project.name,
      projectVersion: project.version,
      autoCreate: 'true',
      ...(parent && { parentName: parent.name, parentVersion: parent.version }),
    },
  };
}

/** All that would be sent, but for the key, for people to read. */
export function previewOf({ address, fields }: Upload, bom: string): string {
  const shown = { method: 'POST', address: address.href, fields, bom: JSON.parse(bom) as unknown };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

/** Sends it, once, to this server alone. */
export async function send(
  { address, fields }: Upload,
  key: string,
  bom: string,
  waitMs: number = timeoutMs,
): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('bom', new Blob([bom], { type: 'application/json' }), 'bom.json');
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'X-Api-Key': key, Accept: 'application/json' },
      body,
      // The key is for this server alone.
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    });
    // Whatever a server repeats of what it was sent.
    const answer = plain((await response.text()).replaceAll(key, '…'));
    return response.ok ? { kind: 'taken', answer } : { kind: 'refused', status: response.status, answer };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'unanswered' };
    return { kind: 'unreachable', reason: reasonOf(error) };
  }
}

/** A server may answer with anything: one line of it, without what moves the cursor. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, maxAnswer);
}

/** `fetch` hides what went wrong in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { message, cause } = error;
  return plain(cause instanceof Error ? `${message}: ${cause.message}` : message);
}
