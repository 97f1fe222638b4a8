// @ts-check
/** @typedef {import('../src/core/policy/policyKeys.ts').PolicyKey} PolicyKey */

/**
 * The JSON schema of a policy, for editors that complete YAML by one. The extension says the same by itself.
 *
 * @param {Record<'fileKeys' | 'severityKeys' | 'ruleKeys', readonly PolicyKey[]>} keys
 */
export function policySchema({ fileKeys, severityKeys, ruleKeys }) {
  /**
   * @param {readonly PolicyKey[]} keys
   * @returns {object}
   */
  const tableOf = (keys) => ({
    type: 'object',
    additionalProperties: false,
    required: keys.flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
    properties: Object.fromEntries(
      keys.map(({ name, about, shape }) => [name, { description: about, ...typeOf(shape) }]),
    ),
  });
  const text = { type: 'string', minLength: 1 };
  /** @param {object} one */
  const oneOrMore = (one) => ({ anyOf: [one, { type: 'array', minItems: 1, items: one }] });
  /**
   * @param {PolicyKey['shape']} shape
   * @returns {object}
   */
  function typeOf(shape) {
    switch (shape.kind) {
      case 'word':
        return { enum: shape.words };
      case 'words':
        return oneOrMore({ enum: shape.words });
      case 'globs':
      case 'files':
        return oneOrMore(text);
      case 'flag':
        return { type: 'boolean' };
      case 'version':
        return { const: 1 };
      case 'day':
        return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
      case 'severities':
        return tableOf(severityKeys);
      case 'rules':
        return { type: 'array', items: { $ref: '#/definitions/rule' } };
      case 'text':
        return text;
    }
  }
  const about = ruleKeys.filter(({ shape }) => shape.kind === 'globs' || shape.kind === 'words');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Policy of Shadowlight',
    ...tableOf(fileKeys),
    definitions: {
      rule: { ...tableOf(ruleKeys), anyOf: about.map(({ name }) => ({ required: [name] })) },
    },
  };
}
