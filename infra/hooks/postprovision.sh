#!/bin/sh
# Tells the app registration where the app is, and lets the app's identity stand in for a client secret.
set -eu

if [ "${AUTH_REGISTRATION:-}" != made-by-azd ]; then
  echo "The app registration $AUTH_CLIENT_ID is left as it is. It needs the redirect URI $CLAIMTRACKER_URL/.auth/login/aad/callback"
  echo "and a federated credential for the managed identity $CLAIMTRACKER_IDENTITY_PRINCIPAL_ID."
  exit 0
fi

az ad app update --id "$AUTH_CLIENT_ID" --web-redirect-uris "$CLAIMTRACKER_URL/.auth/login/aad/callback"

login=$(az cloud show --query endpoints.activeDirectory --output tsv)
tenant=$(az account show --query tenantId --output tsv)
credential=$(printf '{"name":"claimtracker","issuer":"%s/%s/v2.0","subject":"%s","audiences":["api://AzureADTokenExchange"]}' \
  "${login%/}" "$tenant" "$CLAIMTRACKER_IDENTITY_PRINCIPAL_ID")
known=$(az ad app federated-credential list --id "$AUTH_CLIENT_ID" --query "[?name=='claimtracker'].id" --output tsv)
if [ -n "$known" ]; then
  az ad app federated-credential update --id "$AUTH_CLIENT_ID" --federated-credential-id "$known" --parameters "$credential" --output none
else
  az ad app federated-credential create --id "$AUTH_CLIENT_ID" --parameters "$credential" --output none
fi
echo "Sign-in at $CLAIMTRACKER_URL is set up."
