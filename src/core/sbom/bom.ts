/**
 * The part of CycloneDX 1.6 JSON that the fragment reads or writes. Every object is open: a reviewer may add
 * any field of the standard, and it has to survive a rewrite, so nothing here is ever rebuilt from known
 * fields alone.
 *
 * Source: https://cyclonedx.org/docs/1.6/json/ (ECMA-424, 1st edition).
 */

/** A JSON object with fields that we do not know. */
export interface OpenObject {
  readonly [field: string]: unknown;
}

export interface Bom extends OpenObject {
  readonly $schema?: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  /** `urn:uuid:` and a UUID. */
  readonly serialNumber?: string;
  readonly version?: number;
  readonly metadata?: BomMetadata;
  readonly components?: readonly BomComponent[];
  readonly services?: readonly BomService[];
  readonly dependencies?: readonly BomDependency[];
  readonly compositions?: readonly BomComposition[];
  readonly annotations?: readonly OpenObject[];
  readonly formulation?: readonly BomFormula[];
  readonly externalReferences?: readonly BomExternalReference[];
}

export interface BomMetadata extends OpenObject {
  /** Only in exports: RFC 3339. */
  readonly timestamp?: string;
  readonly lifecycles?: readonly OpenObject[];
  /** An array in the form that 1.5 deprecated. */
  readonly tools?: BomTools | readonly OpenObject[];
  readonly component?: BomComponent;
  readonly properties?: readonly BomProperty[];
}

export interface BomTools extends OpenObject {
  readonly components?: readonly BomComponent[];
}

/** What a component and a service have in common. */
export interface BomItem extends OpenObject {
  readonly 'bom-ref'?: string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly externalReferences?: readonly BomExternalReference[];
  readonly properties?: readonly BomProperty[];
}

export interface BomComponent extends BomItem {
  readonly type: string;
  readonly hashes?: readonly OpenObject[];
  readonly purl?: string;
  readonly evidence?: BomEvidence;
  readonly modelCard?: OpenObject;
  readonly data?: readonly OpenObject[];
}

export interface BomService extends BomItem {
  readonly provider?: OpenObject;
}

export interface BomEvidence extends OpenObject {
  /** A single object is the form that 1.6 deprecated. */
  readonly identity?: readonly BomIdentity[] | BomIdentity;
  readonly occurrences?: readonly BomOccurrence[];
  readonly licenses?: readonly OpenObject[];
}

export interface BomIdentity extends OpenObject {
  readonly field: string;
  /** From 0 to 1. */
  readonly confidence?: number;
  readonly concludedValue?: string;
  readonly methods?: readonly BomMethod[];
  /** bom-refs of the tools that say so. */
  readonly tools?: readonly string[];
}

export interface BomMethod extends OpenObject {
  readonly technique: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly value?: string;
}

export interface BomOccurrence extends OpenObject {
  readonly location: string;
  /** Counts from 1. */
  readonly line?: number;
  readonly symbol?: string;
}

export interface BomProperty extends OpenObject {
  readonly name: string;
  readonly value?: string;
}

export interface BomExternalReference extends OpenObject {
  readonly type: string;
  readonly url: string;
}

export interface BomDependency extends OpenObject {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

/** What something was made with. */
export interface BomFormula extends OpenObject {
  readonly 'bom-ref'?: string;
  readonly components?: readonly BomComponent[];
}

export interface BomComposition extends OpenObject {
  readonly 'bom-ref'?: string;
  readonly aggregate: string;
  readonly assemblies?: readonly string[];
  readonly dependencies?: readonly string[];
}
