"""The register from Python, with its standard library alone.

With pandas, a list is a data frame at once:

    import pandas
    milestones = pandas.read_csv(
        gigawatt + "/v1/milestones?format=csv", parse_dates=["date_earliest", "date_latest"]
    )

and the whole register is at hand in SQL, with `asOf` and all, once it is downloaded from /v1/dataset.
"""

import csv
import io
import json
import os
import sqlite3
import tempfile
import urllib.request

gigawatt = os.environ.get("GIGAWATT", "http://127.0.0.1:3000")


def ask(path):
    with urllib.request.urlopen(gigawatt + path) as answer:
        return answer.read()


print("The figures as the article has them:")
table = ask("/v1/figures?format=csv&basis=reported&source=lanouvelletribune-2025-02").decode()
for row in csv.DictReader(io.StringIO(table)):
    print(row["id"], row["quantity_modifier"], row["quantity_value"] or "at least " + row["quantity_lower"], row["quantity_unit"])

print("Claims by topic, line by line:")
topics = {}
for line in ask("/v1/claims?format=ndjson").splitlines():
    claim = json.loads(line)
    topics[claim["topic"]] = topics.get(claim["topic"], 0) + 1
print(", ".join(f"{topic} {count}" for topic, count in sorted(topics.items())))

print("The whole register in SQL:")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "gigawatt.sqlite")
    with open(path, "wb") as file:
        file.write(ask("/v1/dataset/current/gigawatt.sqlite"))
    database = sqlite3.connect(path)
    for identifier, title in database.execute("SELECT id, title_fr FROM milestones ORDER BY id"):
        print(identifier, title)
    database.close()
