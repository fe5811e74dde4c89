#!/bin/sh
# Queries the register from a shell.
set -eu
gigawatt="${GIGAWATT:-http://127.0.0.1:3000}"
folder="$(mktemp -d)"
trap 'rm -r "$folder"' EXIT

echo "What is due by the end of 2027?"
curl --silent --fail --compressed "$gigawatt/v1/milestones?to=2027&match=certain&format=csv" | tail -n +2 | cut -d, -f1

echo "What did a reader know at the end of February 2025?"
curl --silent --fail "$gigawatt/v1/deals?asOf=2025-02-28&format=ndjson" | wc -l

echo "On which day did something become known last?"
curl --silent --fail "$gigawatt/v1/changes?limit=1&format=ndjson" | grep -o '"known":"[^"]*"'

echo "Status of the first request and of a second one with the ETag:"
for round in first second; do
  status="$(curl --silent --output "$folder/figures.json" --write-out '%{http_code}' \
    --etag-save "$folder/etag" --etag-compare "$folder/etag" "$gigawatt/v1/figures?asOf=2025-12-31")"
  echo "$round: $status"
done

echo "Download of the whole register, compared with its SHA-256:"
curl --silent --fail --location --output "$folder/gigawatt.sqlite" "$gigawatt/v1/dataset/current/gigawatt.sqlite"
digest="$(curl --silent --fail "$gigawatt/v1/dataset" | grep -o '"name":"gigawatt.sqlite".*' | grep -o '"sha256":"[0-9a-f]*"' | head -n 1 | cut -d'"' -f4)"
echo "$digest  $folder/gigawatt.sqlite" | sha256sum --check --quiet && echo "equal"
