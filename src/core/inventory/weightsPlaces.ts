import type { ModelFinding } from '../model/finding.ts';

/**
 * Tells which file of the folder the code means that loads weights from a path: what lies there and what loads it are
 * one component. A path counts from the folder, or else from the file that it is written in.
 */
export class WeightsPlaces {
  private readonly files = new Set<string>();

  /** Whether what `place` says may be another now. */
  set(path: string, isWeights: boolean): boolean {
    if (isWeights === this.files.has(path)) return false;
    if (isWeights) this.files.add(path);
    else this.files.delete(path);
    return true;
  }

  /** The same list where nothing in it lies in the folder. */
  place(path: string, models: readonly ModelFinding[]): readonly ModelFinding[] {
    if (this.files.size === 0 || !models.some(loadsPath)) return models;
    return models.map((model) => {
      const inFolder = loadsPath(model) ? this.find(path, model.name) : undefined;
      return inFolder === undefined ? model : { ...model, inFolder };
    });
  }

  private find(from: string, name: string): string | undefined {
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    return [joined('', name), joined(folder, name)].find(
      (path) => path !== undefined && this.files.has(path),
    );
  }
}

export function loadsPath(model: ModelFinding): model is ModelFinding & { readonly name: string } {
  return model.category === 'weights-file' && model.name !== null && model.file === undefined;
}

/** Undefined where it leads out of the folder. */
function joined(folder: string, name: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${folder}${name.replaceAll('\\\\', '/')}`.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else segments.push(segment);
  }
  return /^[/~]|^[A-Za-z]:/.test(name) ? undefined : segments.join('/');
}
