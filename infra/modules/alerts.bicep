// What a person must hear about. Metric names: docs/telemetry.md; what to do: docs/operations.md.

param token string
param location string
param tags object
param workspaceName string
param storageAccountName string
param topicName string
param email string

var actions = empty(email) ? [] : [actionGroup.id]

// Each query yields one row with the number that is compared with the threshold.
var logAlerts = [
  {
    name: 'poison'
    text: 'A document failed five times and was set aside as failed.'
    severity: 1
    query: 'AppMetrics | where Name == "claimtracker.documents.poisoned" | summarize Value = sum(Sum)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'failed-ingests'
    text: 'Attempts to ingest documents fail; after five the document is set aside.'
    severity: 2
    query: 'AppMetrics | where Name == "claimtracker.documents.ingested" | where tostring(Properties.outcome) in ("error", "failed") | summarize Value = sum(Sum)'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
  }
  {
    name: 'maintenance-silent'
    text: 'No maintenance run has succeeded for two hours. Missed documents and expired leases are not being picked up.'
    severity: 1
    query: 'AppMetrics | where Name == "claimtracker.maintenance.runs" | where tostring(Properties.outcome) == "succeeded" | summarize Value = sum(Sum)'
    operator: 'LessThan'
    threshold: 1
    window: 'PT2H'
  }
  {
    name: 'store-findings'
    text: 'Maintenance found rows that contradict each other. Run verify.'
    severity: 1
    query: 'AppMetrics | where Name == "claimtracker.maintenance.findings" | summarize Value = sum(Sum)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
  }
  {
    name: 'server-errors'
    text: 'The API answers with server errors.'
    severity: 2
    query: 'AppRequests | where toint(ResultCode) >= 500 | summarize Value = count()'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-claimtracker-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'claimtrack'
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource queryAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: 'claimtracker-${alert.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'ClaimTracker: ${alert.name}'
      description: alert.text
      severity: alert.severity
      enabled: true
      autoMitigate: true
      // The tables come into being with the first telemetry.
      skipQueryValidation: true
      scopes: [workspace.id]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      criteria: {
        allOf: [
          {
            query: alert.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Total'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: { actionGroups: actions }
    }
  }
]

resource storageDenied 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'claimtracker-storage-denied-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Storage refuses requests (401 or 403): a role assignment is missing, or somebody is trying keys.'
    severity: 1
    enabled: true
    autoMitigate: true
    scopes: [account.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'denied'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['AuthorizationError', 'AuthenticationError']
            }
          ]
          operator: 'GreaterThan'
          threshold: 20
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [for action in actions: { actionGroupId: action }]
  }
}

resource eventsLost 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'claimtracker-dead-letters-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up on blob events. The timer ingests these documents; find out why the app did not answer.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [topic.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-lettered'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [for action in actions: { actionGroupId: action }]
  }
}
