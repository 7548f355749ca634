#!/bin/sh
# Makes the Entra ID app registration that people sign in to, unless AUTH_CLIENT_ID names one already. May be run again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

if [ -z "${AUTH_CLIENT_ID:-}" ]; then
  AUTH_CLIENT_ID=$(az ad app create --display-name "ClaimTracker ($AZURE_ENV_NAME)" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  AUTH_REGISTRATION=made-by-azd
  # Remembered at once: when a step below fails, the next run goes on with this registration.
  azd env set AUTH_CLIENT_ID "$AUTH_CLIENT_ID"
  azd env set AUTH_REGISTRATION "$AUTH_REGISTRATION"
fi

if [ "${AUTH_REGISTRATION:-}" != made-by-azd ]; then
  echo "Sign-in uses the app registration $AUTH_CLIENT_ID, which is left as it is. It needs the roles in infra/app-registration.json."
  exit 0
fi

az ad app update --id "$AUTH_CLIENT_ID" --identifier-uris "api://$AUTH_CLIENT_ID"
graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
az rest --method PATCH --uri "${graph%/}/v1.0/applications(appId='$AUTH_CLIENT_ID')" --headers Content-Type=application/json \
  --body "@$here/../app-registration.json"
known=$(az ad sp list --filter "appId eq '$AUTH_CLIENT_ID'" --query '[].id' --output tsv)
if [ -z "$known" ]; then
  az ad sp create --id "$AUTH_CLIENT_ID" --output none
fi
# Nobody gets in who was not given a role: docs/operations.md, Give people roles.
az ad sp update --id "$AUTH_CLIENT_ID" --set appRoleAssignmentRequired=true
echo "Sign-in uses the app registration $AUTH_CLIENT_ID."
