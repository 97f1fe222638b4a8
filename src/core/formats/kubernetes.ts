import type { TextFormat } from './textFormat.ts';

/** Folders that hold manifests, and words in the names of files that do. */
const folder =
  /(?:^|\/)(?:k8s|kubernetes|kube|manifests?|deploy|deployments?|kustomize|overlays|helm|charts?|kserve|kubeflow|argocd|gitops)(?:\/|$)/i;
const file =
  /(?:^|[-_./])(?:k8s|kubernetes|deployment|statefulset|daemonset|inference-?service|isvc|kserve|pod|cronjob)(?:[-_.][\w.-]*)?\.ya?ml$/i;

export const kubernetes: TextFormat = {
  id: 'kubernetes',
  name: 'Kubernetes and KServe',
  editorIds: ['yaml'],
  lineComment: '#',
  matches: (path) =>
    /\.ya?ml$/i.test(path) && (folder.test(path.slice(0, path.lastIndexOf('/') + 1)) || file.test(path)),
};
