#!/bin/sh
# Subscribes the deployed app to blob events. The key that Event Grid needs appears when the code has started for the first
# time: wait for it, but never read it here (events.bicep does, inside Azure).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
attempts=${CLAIMTRACKER_KEY_ATTEMPTS:-30}
pause=${CLAIMTRACKER_KEY_PAUSE:-10}

attempt=1
until [ "$(az functionapp keys list --name "$AZURE_FUNCTION_APP_NAME" --resource-group "$AZURE_RESOURCE_GROUP" \
  --query "length(keys(systemKeys || \`{}\`)[?@ == 'blobs_extension'])" --output tsv 2>/dev/null || echo 0)" = 1 ]; do
  if [ "$attempt" -ge "$attempts" ]; then
    echo "The app $AZURE_FUNCTION_APP_NAME has not started: its blobs_extension key is missing after $attempts attempts." >&2
    echo "See docs/operations.md, The app does not start. Then run: azd hooks run postdeploy" >&2
    exit 1
  fi
  attempt=$((attempt + 1))
  sleep "$pause"
done

az deployment group create --name claimtracker-events --resource-group "$AZURE_RESOURCE_GROUP" \
  --template-file "$here/../events.bicep" \
  --parameters functionAppName="$AZURE_FUNCTION_APP_NAME" storageAccountName="$CLAIMTRACKER_STORAGE_ACCOUNT" topicName="$CLAIMTRACKER_EVENT_TOPIC" \
  --output none
echo "Documents dropped into $CLAIMTRACKER_STORAGE_ACCOUNT/documents are now ingested."
