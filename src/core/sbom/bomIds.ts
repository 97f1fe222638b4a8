import { nameUuid } from '../common/nameUuid.ts';

/** Every bom-ref of ours begins so: it cannot collide with the purl-shaped refs of other tools on a merge. */
export const REF_PREFIX = 'shadowlight:';

/** The project itself, `metadata.component`. */
export const ROOT_REF = `${REF_PREFIX}root`;
/** This extension, in `metadata.tools`. */
export const TOOL_REF = `${REF_PREFIX}tool`;
/** The statement that the list as a whole is incomplete. */
export const COMPOSITION_REF = `${REF_PREFIX}composition`;
/** The statement that only those lines are known of which somebody shared a record. */
export const AUTHORED_COMPOSITION_REF = `${REF_PREFIX}composition:authored`;
/** The statement that lists components whose name is not known. */
export const UNRESOLVED_COMPOSITION_REF = `${REF_PREFIX}composition:unresolved`;

/** What the folder was made with: assistants and their models, which are no part of it. */
export const FORMULA_REF = `${REF_PREFIX}formulation`;

/** Namespace of our name-based UUIDs; a constant of the file format, never to be changed. */
const UUID_NAMESPACE = '5d0c7e0b-6a5f-4c56-9d2b-3b1f6f7f2f0e';

/** The bom-ref of an inventory component, from its identity (`AiComponent.id`, `DependencyComponent.id`). */
export function refOfComponent(id: string): string {
  return REF_PREFIX + id;
}

/** The inventory id that a bom-ref stands for; undefined for refs that are not ours. */
export function componentIdOf(ref: string): string | undefined {
  return ref.startsWith(REF_PREFIX) ? ref.slice(REF_PREFIX.length) : undefined;
}

/** The bom-ref of the service entry of a provider. */
export function refOfProvider(provider: string): string {
  return `${REF_PREFIX}provider:${provider}`;
}

/**
 * The fragment's serial number: a UUIDv5 (RFC 9562, section 5.5) of the project's name and the fragment's
 * path, so that two runs give the same file and two folders of a repository do not share a number.
 *
 * @param fragmentPath relative to the folder, POSIX.
 * @returns `urn:uuid:` and the UUID.
 */
export function fragmentSerialNumber(project: string, fragmentPath: string): string {
  return `urn:uuid:${nameUuid(JSON.stringify([project, fragmentPath]), UUID_NAMESPACE)}`;
}
