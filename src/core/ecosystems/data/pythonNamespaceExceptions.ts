/**
 * Modules in a namespace with a distribution that the namespace's rule would not give: the dotted module, the longest
 * that fits counts, then the distributions. From what they hold on https://pypi.org; those of Google:
 * https://github.com/googleapis/google-cloud-python, of OpenTelemetry: https://opentelemetry.io/docs/languages/python/
 */
export const NAMESPACE_EXCEPTIONS = `
azure.cognitiveservices.vision.computervision azure-cognitiveservices-vision-computervision
azure.monitor.opentelemetry.exporter azure-monitor-opentelemetry-exporter
azure.storage.filedatalake azure-storage-file-datalake
azure.storage.fileshare azure-storage-file-share
google.adk google-adk
google.ads google-ads
google.ai.generativelanguage google-ai-generativelanguage google-generativeai
google.api googleapis-common-protos
google.api_core google-api-core
google.auth google-auth
google.cloud.accessapproval google-cloud-access-approval
google.cloud.aiplatform google-cloud-aiplatform
google.cloud.alloydb.connector google-cloud-alloydb-connector
google.cloud.apigateway google-cloud-api-gateway
google.cloud.artifactregistry google-cloud-artifact-registry
google.cloud.assuredworkloads google-cloud-assured-workloads
google.cloud.audit google-cloud-audit-log
google.cloud.binaryauthorization google-cloud-binary-authorization
google.cloud.client google-cloud-core
google.cloud.clouddms google-cloud-dms
google.cloud.devtools.cloudbuild google-cloud-build
google.cloud.devtools.containeranalysis google-cloud-containeranalysis
google.cloud.dialogflowcx google-cloud-dialogflow-cx
google.cloud.environment_vars google-cloud-core
google.cloud.error_reporting google-cloud-error-reporting
google.cloud.exceptions google-cloud-core
google.cloud.gaming google-cloud-game-servers
google.cloud.gkehub google-cloud-gke-hub
google.cloud.iam_admin google-cloud-iam
google.cloud.iam_credentials google-cloud-iam
google.cloud.location googleapis-common-protos
google.cloud.managedidentities google-cloud-managed-identities
google.cloud.mediatranslation google-cloud-media-translation
google.cloud.metastore google-cloud-dataproc-metastore
google.cloud.monitoring_dashboard google-cloud-monitoring-dashboards
google.cloud.orchestration.airflow google-cloud-orchestration-airflow
google.cloud.orgpolicy google-cloud-org-policy
google.cloud.osconfig google-cloud-os-config
google.cloud.oslogin google-cloud-os-login
google.cloud.phishingprotection google-cloud-phishing-protection
google.cloud.recaptchaenterprise google-cloud-recaptcha-enterprise
google.cloud.resourcemanager google-cloud-resource-manager
google.cloud.secretmanager google-cloud-secret-manager
google.cloud.security.privateca google-cloud-private-ca
google.cloud.servicecontrol google-cloud-service-control
google.cloud.servicedirectory google-cloud-service-directory
google.cloud.servicemanagement google-cloud-service-management
google.cloud.sql.connector cloud-sql-python-connector
google.cloud.vpcaccess google-cloud-vpc-access
google.genai google-genai
google.generativeai google-generativeai
google.iam grpc-google-iam-v1
google.identity.accesscontextmanager google-cloud-access-context-manager
google.longrunning googleapis-common-protos google-api-core
google.oauth2 google-auth
google.protobuf protobuf
google.resumable_media google-resumable-media
google.rpc googleapis-common-protos
google.type googleapis-common-protos
opentelemetry.exporter.cloud_monitoring opentelemetry-exporter-gcp-monitoring
opentelemetry.exporter.cloud_trace opentelemetry-exporter-gcp-trace
opentelemetry.exporter.otlp opentelemetry-exporter-otlp opentelemetry-exporter-otlp-proto-grpc opentelemetry-exporter-otlp-proto-http
opentelemetry.instrumentation.auto_instrumentation opentelemetry-instrumentation
opentelemetry.instrumentation.instrumentor opentelemetry-instrumentation
opentelemetry.instrumentation.utils opentelemetry-instrumentation
opentelemetry.proto opentelemetry-proto
opentelemetry.sdk opentelemetry-sdk
opentelemetry.semconv opentelemetry-semantic-conventions
opentelemetry.semconv_ai opentelemetry-semantic-conventions-ai
`;
