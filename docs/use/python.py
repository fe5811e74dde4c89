"""Queries the register from Python with the standard library.

With pandas, read a list into a data frame:

    import pandas
    milestones = pandas.read_csv(
        gigawatt + "/v1/milestones?format=csv",
        parse_dates=["date_earliest", "date_latest"],
        keep_default_na=False,
        na_values=[""],
    )

In the CSV files, only an empty cell means a missing value. Without the last two arguments, pandas also treats NA, the code of
Namibia, as a missing value.

A download of the whole register (/v1/dataset) can be queried in SQL.
"""

import csv
import io
import json
import os
import sqlite3
import tempfile
import urllib.request

gigawatt = os.environ.get("GIGAWATT", "http://127.0.0.1:3000")


def get(path):
    with urllib.request.urlopen(gigawatt + path) as response:
        return response.read()


print("Figures reported by the first article:")
table = get("/v1/figures?format=csv&basis=reported&source=lanouvelletribune-2025-02").decode()
for row in csv.DictReader(io.StringIO(table)):
    print(row["id"], row["quantity_modifier"], row["quantity_value"] or "at least " + row["quantity_lower"], row["quantity_unit"])

print("Number of claims per topic:")
topics = {}
for line in get("/v1/claims?format=ndjson").splitlines():
    claim = json.loads(line)
    topics[claim["topic"]] = topics.get(claim["topic"], 0) + 1
print(", ".join(f"{topic} {count}" for topic, count in sorted(topics.items())))

print("Milestones of the downloaded register, with SQL:")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "gigawatt.sqlite")
    with open(path, "wb") as file:
        file.write(get("/v1/dataset/current/gigawatt.sqlite"))
    database = sqlite3.connect(path)
    for identifier, title in database.execute("SELECT id, title_fr FROM records WHERE kind = 'milestone' ORDER BY id"):
        print(identifier, title)
    database.close()
