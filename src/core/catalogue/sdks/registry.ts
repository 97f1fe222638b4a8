/** Every file of this folder that describes an SDK. */
export { sdks } from './index.generated.ts';
