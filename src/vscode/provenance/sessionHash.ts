/**
 * What is kept of a tool's session instead of its own id: the name that git-ai gives it too
 * (https://github.com/git-ai-project/git-ai/blob/main/specs/git_ai_standard_v3.0.0.md), so that records can be joined.
 */
export async function hashSession(tool: string, session: string): Promise<string> {
  return `s_${(await digest(`${tool}:${session}`)).slice(0, 14)}`;
}

/** The same edit read twice, by whomever, is the same act. */
export async function hashAct(tool: string, id: string): Promise<string> {
  return `t_${(await digest(`${tool}:${id}`)).slice(0, 20)}`;
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
