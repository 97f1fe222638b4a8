import type { Tool, ToolImage } from './tool.ts';
import { tools } from './tools/index.generated.ts';

export interface ImageMatch {
  readonly tool: Tool;
  readonly image: ToolImage;
}

const nim = /^nvcr\.io\/nim\/([\w.-]+\/[\w.-]+)(?::[\w.-]+)?(?:@sha256:\w+)?$/;

/** The server that a container image is, by its name: `vllm/vllm-openai:v0.11.0`. */
export function imageOf(name: string): ImageMatch | undefined {
  const match = /^([\w./-]+(?::\d+\/[\w./-]+)?)(?::([\w.-]+))?(?:@sha256:\w+)?$/.exec(name);
  const repository = match?.[1];
  if (repository === undefined) return undefined;
  for (const tool of tools) {
    for (const image of tool.images ?? []) {
      const isMeant = repository === image.repository || repository.endsWith(`/${image.repository}`);
      if (isMeant && (!image.tag || image.tag.test(match?.[2] ?? ''))) return { tool, image };
    }
  }
  return undefined;
}

/** The model that a container image holds: those of NVIDIA's NIM are named after theirs. */
export function modelInImage(name: string): string | undefined {
  return nim.exec(name)?.[1];
}

export function isKnownImage(name: string): boolean {
  return modelInImage(name) !== undefined || imageOf(name) !== undefined;
}
