// The subscription that wakes IngestDocumentFromEventGrid. Deployed by the postdeploy hook: Event Grid calls the app to
// validate the address, and the key in the address exists only once the deployed code has started.
// The key is read here and never leaves Azure Resource Manager: no hook, log or output sees it.
targetScope = 'resourceGroup'

@description('Name of the function app that main.bicep made.')
param functionAppName string

@description('Name of the storage account that main.bicep made.')
param storageAccountName string

@description('Name of the Event Grid system topic that main.bicep made.')
param topicName string

var functionName = 'IngestDocumentFromEventGrid'
var documentsContainer = 'documents'
var deadLetterContainer = 'dead-letter'

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource blobCreated 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'ingest-documents'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${listKeys('${app.id}/host/default', app.apiVersion).systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${documentsContainer}/blobs/'
      advancedFilters: [
        {
          // Named are the calls that announce a blob before its content is complete. Everything else is let through, known or
          // not: an event too many costs one idempotent call, one too few leaves a document to the timer.
          operatorType: 'StringNotIn'
          key: 'data.api'
          values: ['CreateFile', 'SftpCreate']
        }
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}
