import type { CallExpression } from '../model/facts.ts';
import { argumentOf } from './argumentOf.ts';
import type { QualifiedName, Value } from './value.ts';

/** https://docs.pydantic.dev/latest/concepts/pydantic_settings/ */
const settings = /^pydantic(?:_settings|\.v1|\.env_settings)?\.BaseSettings$/;
const configurations = /^pydantic(?:_settings)?\.(?:SettingsConfigDict|ConfigDict)\.\(\)$/;
/** How a field may name its variable. */
const names = ['env', 'validation_alias', 'alias'];

/** Whether the fields of a class that extends this are read from the environment. */
export function isSettings(base: QualifiedName): boolean {
  return settings.test(base.join('.'));
}

/** What stands before the names of the variables; undefined where that is not known. */
export function prefixIn(configuration: readonly Value[]): string | undefined {
  if (configuration.length === 0) return '';
  const [only, ...others] = configuration;
  if (only?.kind !== 'path' || !only.call || others.length > 0 || !configurations.test(only.path.join('.')))
    return undefined;
  const prefix = argumentOf(only.call, 'env_prefix');
  if (!prefix) return '';
  return prefix.kind === 'literal' && typeof prefix.value === 'string' ? prefix.value : undefined;
}

/** The name that a field's declaration gives its variable: `Field(env="MODEL")` */
export function variableGiven(field: CallExpression): string | undefined {
  for (const name of names) {
    const value = argumentOf(field, name);
    if (value?.kind === 'literal' && typeof value.value === 'string') return value.value;
  }
  return undefined;
}
