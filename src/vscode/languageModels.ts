/** What of a language model is looked at: it is never asked anything. */
interface ListedModel {
  readonly vendor: string;
  readonly family: string;
  readonly name: string;
}

/** Who gives the editor language models, and which. */
export interface ModelProvider {
  readonly vendor: string;
  readonly models: readonly string[];
}

/** A provider that has not answered by then is not waited for. In milliseconds. */
const patience = 5000;

/**
 * The language models that the editor has, by who provides them. Listing them asks nobody for consent and sends no
 * prompt; a provider may have to be started for it, so that it is done on demand alone.
 *
 * @returns undefined where the editor does not answer.
 */
export async function modelProviders(
  select: () => PromiseLike<readonly ListedModel[]>,
  milliseconds = patience,
): Promise<readonly ModelProvider[] | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    const models = await Promise.race([select(), late]);
    return models && byVendor(models);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function byVendor(models: readonly ListedModel[]): readonly ModelProvider[] {
  const names = new Map<string, Set<string>>();
  for (const { vendor, family, name } of models) {
    const known = names.get(vendor) ?? new Set();
    names.set(vendor, known.add(name === '' ? family : name));
  }
  return [...names]
    .map(([vendor, known]) => ({ vendor, models: [...known].sort() }))
    .sort((left, right) => (left.vendor < right.vendor ? -1 : 1));
}
