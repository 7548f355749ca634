// ClaimTracker on Azure Functions Flex Consumption. Resource group scope: whoever deploys needs no right above the group.
// The Event Grid subscription is in events.bicep, because it needs a key that exists only after the code is deployed.
targetScope = 'resourceGroup'

@minLength(1)
@maxLength(64)
@description('Name of the azd environment; part of every generated name.')
param environmentName string

@description('Azure region. Flex Consumption must be available there.')
param location string = resourceGroup().location

@minLength(36)
@maxLength(36)
@description('Application (client) id of the Entra ID app registration that people and programs sign in to.')
param authClientId string

@description('Tenant of the app registration.')
param authTenantId string = tenant().tenantId

@description('Client ids of further applications whose tokens the API accepts, besides the app registration itself.')
param allowedClientApplications string[] = []

@description('Origins that browsers may call the API from. Never *; empty: none.')
param corsAllowedOrigins string[] = []

@description('Object id of an Entra ID group whose members may drop documents straight into the container; empty: nobody.')
param uploadersGroupId string = ''

@description('Where alerts are sent; empty: they are only shown in the portal.')
param alertEmail string = ''

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
@description('Redundancy of the storage account, which holds all decisions.')
param storageSku string = 'Standard_ZRS'

@description('A lock that keeps the storage account from being deleted, by azd down too.')
param protectStorage bool = true

@minValue(7)
@maxValue(365)
@description('Days after which an overwritten or deleted version of a blob is deleted.')
param previousVersionDays int = 30

@minValue(30)
@maxValue(730)
@description('Days that logs and metrics are kept in Log Analytics.')
param logRetentionDays int = 30

@minValue(1)
@maxValue(1000)
@description('Upper bound of instances of one function group, and with it of cost and of load on storage.')
param maximumInstanceCount int = 40

@minValue(0)
@maxValue(20)
@description('Instances kept warm for HTTP; 0: the first request after a pause waits for a cold start.')
param alwaysReadyHttpInstances int = 0

var token = uniqueString(resourceGroup().id, environmentName)
var tags = { 'azd-env-name': environmentName }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-claimtracker-${token}'
  location: location
  tags: tags
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: 'stclaims${token}'
    location: location
    tags: tags
    sku: storageSku
    protect: protectStorage
    previousVersionDays: previousVersionDays
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    token: token
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  params: {
    storageAccountName: storage.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    documentsContainerName: storage.outputs.documentsContainerName
    appPrincipalId: identity.properties.principalId
    uploadersGroupId: uploadersGroupId
  }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  params: {
    name: 'func-claimtracker-${token}'
    planName: 'plan-claimtracker-${token}'
    location: location
    tags: tags
    identityName: identity.name
    storageAccountName: storage.outputs.name
    deploymentContainerName: storage.outputs.deploymentContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    authClientId: authClientId
    authTenantId: authTenantId
    allowedClientApplications: allowedClientApplications
    corsAllowedOrigins: corsAllowedOrigins
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyHttpInstances: alwaysReadyHttpInstances
  }
  // The app starts at once and must find its rights in place.
  dependsOn: [access]
}

module topic 'modules/topic.bicep' = {
  name: 'topic'
  params: {
    name: 'evgt-claimtracker-${token}'
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
    deadLetterContainerName: storage.outputs.deadLetterContainerName
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    token: token
    location: location
    tags: tags
    workspaceName: monitoring.outputs.workspaceName
    storageAccountName: storage.outputs.name
    topicName: topic.outputs.name
    email: alertEmail
  }
}

// azd keeps these in its environment; the hooks read them. None is a secret.
output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = resourceGroup().name
output AZURE_FUNCTION_APP_NAME string = functions.outputs.name
output CLAIMTRACKER_URL string = functions.outputs.url
output CLAIMTRACKER_STORAGE_ACCOUNT string = storage.outputs.name
output CLAIMTRACKER_IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
output CLAIMTRACKER_EVENT_TOPIC string = topic.outputs.name
