# Makes the Entra ID app registration that people sign in to, unless AUTH_CLIENT_ID names one already. May be run again.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$id = $env:AUTH_CLIENT_ID
$registration = $env:AUTH_REGISTRATION

if (-not $id) {
    $id = az ad app create --display-name "ClaimTracker ($env:AZURE_ENV_NAME)" --sign-in-audience AzureADMyOrg --query appId --output tsv
    $registration = 'made-by-azd'
    # Remembered at once: when a step below fails, the next run goes on with this registration.
    azd env set AUTH_CLIENT_ID $id
    azd env set AUTH_REGISTRATION $registration
}

if ($registration -ne 'made-by-azd') {
    Write-Host "Sign-in uses the app registration $id, which is left as it is. It needs the roles in infra/app-registration.json."
    exit 0
}

az ad app update --id $id --identifier-uris "api://$id"
$graph = (az cloud show --query endpoints.microsoftGraphResourceId --output tsv).TrimEnd('/')
az rest --method PATCH --uri "$graph/v1.0/applications(appId='$id')" --headers Content-Type=application/json `
    --body "@$PSScriptRoot/../app-registration.json"
$known = az ad sp list --filter "appId eq '$id'" --query '[].id' --output tsv
if (-not $known) {
    az ad sp create --id $id --output none
}
# Nobody gets in who was not given a role: docs/operations.md, Give people roles.
az ad sp update --id $id --set appRoleAssignmentRequired=true
Write-Host "Sign-in uses the app registration $id."
