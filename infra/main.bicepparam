using 'main.bicep'

// azd fills these from its environment: azd env set NAME VALUE. Lists are separated by spaces.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param authClientId = readEnvironmentVariable('AUTH_CLIENT_ID')
param allowedClientApplications = filter(split(readEnvironmentVariable('ALLOWED_CLIENT_APPLICATIONS', ''), ' '), id => !empty(id))
param corsAllowedOrigins = filter(split(readEnvironmentVariable('CORS_ALLOWED_ORIGINS', ''), ' '), origin => !empty(origin))
param uploadersGroupId = readEnvironmentVariable('UPLOADERS_GROUP_ID', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
param storageSku = readEnvironmentVariable('STORAGE_SKU', 'Standard_ZRS')
param protectStorage = bool(readEnvironmentVariable('PROTECT_STORAGE', 'true'))
param previousVersionDays = int(readEnvironmentVariable('PREVIOUS_VERSION_DAYS', '30'))
param logRetentionDays = int(readEnvironmentVariable('LOG_RETENTION_DAYS', '30'))
param maximumInstanceCount = int(readEnvironmentVariable('MAXIMUM_INSTANCE_COUNT', '40'))
param alwaysReadyHttpInstances = int(readEnvironmentVariable('ALWAYS_READY_HTTP_INSTANCES', '0'))
