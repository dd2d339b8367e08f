"""Writes docs/differences.md from Tests/Scripts/differences. Runs under baton.

    scripts/reference-pages
"""

import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "Tests", "Scripts", "differences")

INTRODUCTION = """\
# Differences

What runs under CPython 3.13 and under Baton prints the same; here stands each deliberate exception. Generated
by `scripts/reference-pages` from the scripts in [Tests/Scripts/differences](../Tests/Scripts/differences), each
of which shows one difference and is a test under both. What Baton does not have at all stands in
[modules.md](modules.md), what its asyncio does more safely in [asyncio.md](asyncio.md)."""

CATEGORIES = {
    "language": "Language",
    "objects": "Objects",
    "asyncio": "asyncio",
    "interpreter": "Interpreter",
    "limits": "Limits",
}
KEYS = ("category", "difference", "because", "instead")


def header(path):
    facts = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            key, separator, text = line.removeprefix("# ").partition(": ")
            if line.startswith("# ") and separator and key in KEYS:
                facts[key] = text.strip()
    missing = [key for key in KEYS if key not in facts]
    if missing:
        raise SystemExit(f"{path} does not say: {', '.join(missing)}")
    return facts


def main():
    print(INTRODUCTION)
    found = {category: [] for category in CATEGORIES}
    for name in sorted(os.listdir(FOLDER)):
        found[header(os.path.join(FOLDER, name))["category"]].append(name)
    for category, names in found.items():
        print(f"\n## {CATEGORIES[category]}")
        for name in names:
            facts = header(os.path.join(FOLDER, name))
            title = name.removesuffix(".py").replace("_", " ")
            print(f"\n### [{title[0].upper()}{title[1:]}](../Tests/Scripts/differences/{name})\n")
            print(f"{facts['difference']}\n")
            print(f"- Why: {facts['because']}\n- Instead: {facts['instead']}")


main()
