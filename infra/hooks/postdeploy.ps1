# Subscribes the deployed app to blob events. The key that Event Grid needs appears when the code has started for the first
# time: wait for it, but never read it here (events.bicep does, inside Azure).
$ErrorActionPreference = 'Stop'
$attempts = if ($env:CLAIMTRACKER_KEY_ATTEMPTS) { [int]$env:CLAIMTRACKER_KEY_ATTEMPTS } else { 30 }
$pause = if ($env:CLAIMTRACKER_KEY_PAUSE) { [int]$env:CLAIMTRACKER_KEY_PAUSE } else { 10 }
$query = 'length(keys(systemKeys || `{}`)[?@ == ''blobs_extension''])'

for ($attempt = 1; ; $attempt++) {
    $found = az functionapp keys list --name $env:AZURE_FUNCTION_APP_NAME --resource-group $env:AZURE_RESOURCE_GROUP --query $query --output tsv 2>$null
    if ($found -eq '1') { break }
    if ($attempt -ge $attempts) {
        Write-Error @"
The app $env:AZURE_FUNCTION_APP_NAME has not started: its blobs_extension key is missing after $attempts attempts.
See docs/operations.md, The app does not start. Then run: azd hooks run postdeploy
"@
    }
    Start-Sleep -Seconds $pause
}

$PSNativeCommandUseErrorActionPreference = $true
az deployment group create --name claimtracker-events --resource-group $env:AZURE_RESOURCE_GROUP `
    --template-file "$PSScriptRoot/../events.bicep" `
    --parameters functionAppName=$env:AZURE_FUNCTION_APP_NAME storageAccountName=$env:CLAIMTRACKER_STORAGE_ACCOUNT topicName=$env:CLAIMTRACKER_EVENT_TOPIC `
    --output none
Write-Host "Documents dropped into $env:CLAIMTRACKER_STORAGE_ACCOUNT/documents are now ingested."
