import type { PolicySubject } from './policy.ts';

/**
 * Regions of the member states. London (`eu-west-2`, `europe-west2`) and Zurich (`eu-central-2`, `europe-west6`) are
 * called alike and lie elsewhere.
 *
 * Sources: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html,
 * https://cloud.google.com/vertex-ai/docs/general/locations
 */
const regionalHosts: readonly RegExp[] = [
  /^bedrock(?:-runtime|-mantle)?\.eu-(?:central-1|north-1|south-1|south-2|west-1|west-3)\.(?:amazonaws\.com|api\.aws)$/,
  /^europe-(?:central2|north1|north2|southwest1|west1|west3|west4|west8|west9|west10|west12)-aiplatform\.googleapis\.com$/,
];

/** The machine itself. */
const ownMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Bedrock's ids that begin so send requests to other regions. */
const otherRegions = /^(?:bedrock\/)?(?:us|us-gov|eu|apac|jp|au|ca|global)\./;

/** Whether the name of the host alone proves it. */
export function isHostedInEu({ aspects }: PolicySubject): boolean {
  const [host] = aspects.hosts ?? [];
  if (host === undefined) return false;
  if (ownMachine.test(host)) return true;
  if (!regionalHosts.some((pattern) => pattern.test(host))) return false;
  const names = aspects.models ?? [];
  // Of a model that is not known, nobody knows where it leads.
  return !host.startsWith('bedrock') || (names.length > 0 && !names.some((name) => otherRegions.test(name)));
}
