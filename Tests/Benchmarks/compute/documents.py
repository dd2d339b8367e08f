# Texts as programs meet them: JSON, regular expressions, format strings, splitting and joining.

import json
import re

records = [
    {"id": i, "name": f"n{i}", "tags": ["a", "b", str(i)], "value": i / 3, "ok": i % 2 == 0, "none": None}
    for i in range(4_000)
]
for _ in range(5):
    text = json.dumps(records)
    back = json.loads(text)
print(len(text), back == records, len(json.dumps(records, indent=2, sort_keys=True)))

lines = [
    f"user{i}@example{i % 7}.com on 2024-{i % 12 + 1:02d}-{i % 28 + 1:02d} paid ${i}.{i % 100:02d}"
    for i in range(4_000)
]
text = "; ".join(lines)
print(len(re.findall(r"[\w.]+@[\w.]+", text)), len(re.findall(r"(\d{4})-(\d\d)-(\d\d)", text)))
price = re.compile(r"\$(?P<whole>\d+)\.(?P<part>\d\d)")
print(sum(int(match["whole"]) for match in price.finditer(text)), len(re.split(r";\s*", text)))
print(re.sub(r"(\w+)@(\w+)", lambda match: match[2] + "@" + match[1], text)[:60])
table = [line.partition(" on ")[::2] for line in lines]
print(sum(len(name.upper().replace("@", " at ").strip()) for name, _ in table))
print(max("{:>8}|{:<12}|{:^6.2f}".format(i, rest[:10], i / 7) for i, (_, rest) in enumerate(table)))
