// Everything that ClaimTracker keeps. Table Storage has neither versions nor soft delete: docs/operations.md, Backup.

param name string
param location string
param tags object
param sku string
param protect bool
param previousVersionDays int

var documentsContainer = 'documents'
var deadLetterContainer = 'dead-letter'
var deploymentContainer = 'app-package'
var containers = [documentsContainer, 'text', 'decisions', deadLetterContainer, deploymentContainer]
var tables = ['claims']
var queues = ['claim-events', 'claim-reprocess', 'webjobs-blobtrigger-poison']
var softDeleteDays = 30

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Allow'
    }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (protect) {
  name: 'keep-decisions'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the decisions of fact-checkers. Remove this lock only when they are backed up elsewhere.'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
      allowPermanentDelete: false
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
  }

  resource container 'containers' = [
    for container in containers: {
      name: container
      properties: { publicAccess: 'None' }
    }
  ]
}

// Without this rule a deleted document would live on as a previous version for ever.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'previous-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: {
              version: {
                delete: { daysAfterCreationGreaterThan: previousVersionDays }
              }
            }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'

  resource table 'tables' = [
    for table in tables: {
      name: table
    }
  ]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'

  resource queue 'queues' = [
    for queue in queues: {
      name: queue
    }
  ]
}

output name string = account.name
output documentsContainerName string = documentsContainer
output deadLetterContainerName string = deadLetterContainer
output deploymentContainerName string = deploymentContainer
