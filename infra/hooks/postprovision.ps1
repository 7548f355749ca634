# Tells the app registration where the app is, and lets the app's identity stand in for a client secret.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

if ($env:AUTH_REGISTRATION -ne 'made-by-azd') {
    Write-Host "The app registration $env:AUTH_CLIENT_ID is left as it is. It needs the redirect URI $env:CLAIMTRACKER_URL/.auth/login/aad/callback"
    Write-Host "and a federated credential for the managed identity $env:CLAIMTRACKER_IDENTITY_PRINCIPAL_ID."
    exit 0
}

az ad app update --id $env:AUTH_CLIENT_ID --web-redirect-uris "$env:CLAIMTRACKER_URL/.auth/login/aad/callback"

$login = (az cloud show --query endpoints.activeDirectory --output tsv).TrimEnd('/')
$tenant = az account show --query tenantId --output tsv
# A file, because quotes inside arguments do not survive on Windows.
$credential = New-TemporaryFile
try {
    @{
        name      = 'claimtracker'
        issuer    = "$login/$tenant/v2.0"
        subject   = $env:CLAIMTRACKER_IDENTITY_PRINCIPAL_ID
        audiences = @('api://AzureADTokenExchange')
    } | ConvertTo-Json | Set-Content -Path $credential -Encoding utf8
    $known = az ad app federated-credential list --id $env:AUTH_CLIENT_ID --query "[?name=='claimtracker'].id" --output tsv
    if ($known) {
        az ad app federated-credential update --id $env:AUTH_CLIENT_ID --federated-credential-id $known --parameters "@$credential" --output none
    }
    else {
        az ad app federated-credential create --id $env:AUTH_CLIENT_ID --parameters "@$credential" --output none
    }
}
finally {
    Remove-Item $credential
}
Write-Host "Sign-in at $env:CLAIMTRACKER_URL is set up."
