// @ts-check

const columns = ['right tool', 'other tool', 'by hand', 'unknown', 'nothing'];

/** Ways in which a model's lines come, by how their names begin; all others are no work of a model. */
const ofModels = ['record:', 'hook:', 'an extension says so', 'a suggestion of the only assistant'];

/** @param {string} signal */
const isOfModel = (signal) => ofModels.some((start) => signal.startsWith(start));

/** @param {import('./outcomes.ts').Outcomes} outcomes */
export function confusionTable(outcomes) {
  const rows = Object.entries(outcomes)
    .sort(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .map(([signal, counts]) => [signal, ...columns.map((column) => `${counts[column] ?? 0}`)]);
  const head = [
    'How the lines came',
    'AI, right tool',
    'AI, other tool',
    'by hand',
    'unknown',
    'nothing said',
  ];
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * Precision of all that is called AI, and how much of what models wrote is found.
 * @param {import('./outcomes.ts').Outcomes} outcomes
 */
export function sums(outcomes) {
  const all = Object.entries(outcomes);
  const total = (/** @type {typeof all} */ rows, /** @type {readonly string[]} */ names) =>
    rows.reduce((sum, [, counts]) => sum + names.reduce((part, name) => part + (counts[name] ?? 0), 0), 0);
  const models = all.filter(([signal]) => isOfModel(signal));
  const others = all.filter(([signal]) => !isOfModel(signal));
  const right = total(models, ['right tool']);
  const wrong = total(models, ['other tool']) + total(others, ['right tool', 'other tool']);
  const recallOf = (/** @type {string} */ start) => {
    const rows = all.filter(([signal]) => signal.startsWith(start));
    return (total(rows, ['right tool']) / total(rows, columns)).toFixed(4);
  };
  return [
    `Called AI: ${right + wrong} lines, ${wrong} of them wrongly: precision ${(right / (right + wrong)).toFixed(4)}.`,
    `Found of what was written: by records ${recallOf('record:')}, by hooks ${recallOf('hook:')}, where an extension says so ${recallOf('an extension')}, suggestions of the only assistant ${recallOf('a suggestion of the only')}.`,
    `No work of a model: ${total(others, columns)} lines, ${total(others, ['right tool', 'other tool'])} called AI.`,
  ].join('\n\n');
}

/** @param {string} signal */
function rank(signal) {
  const place = ofModels.findIndex((start) => signal.startsWith(start));
  return place < 0 ? ofModels.length : place;
}
