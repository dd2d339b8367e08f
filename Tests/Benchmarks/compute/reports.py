# What programs print: log lines, pretty printing, wrapped text, tables, documents of elements, deep copies.

import copy
import io
import logging
import pprint
import textwrap
import xml.etree.ElementTree as ElementTree
from pathlib import PurePosixPath

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
log = logging.getLogger("reports")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False
for i in range(700):
    log.info("order %d of %s costs %.2f", i, "abc"[i % 3], i / 7)
    log.debug("not shown %s", i)
print(len(stream.getvalue()))

orders = [
    {"id": i, "lines": [("item %d" % j, j * i / 3) for j in range(4)], "tags": {"a": None, "b": [i, [i]]}}
    for i in range(40)
]
print(len(pprint.pformat(orders)), len(pprint.pformat(orders, width=40)))
copies = [copy.deepcopy(orders) for _ in range(8)]
copies[0][3]["lines"].clear()
print(len(copies), copies[1] == orders, copies[0] == orders)

words = "the loop runs each callback once and looks at the timers before it sleeps ".split()
text = " ".join(words[i * i % len(words)] for i in range(2500))
print(len(textwrap.fill(text, 60)), textwrap.shorten(text, 40), len(textwrap.indent(textwrap.fill(text, 50), "  ")))

root = ElementTree.Element("orders")
for order in orders * 6:
    element = ElementTree.SubElement(root, "order", id=str(order["id"]))
    for name, price in order["lines"]:
        ElementTree.SubElement(element, "line", price=f"{price:.2f}").text = name
written = ElementTree.tostring(root, encoding="unicode")
parsed = ElementTree.fromstring(written)
print(len(written), sum(float(line.get("price")) for line in parsed.iter("line")) > 0, len(parsed.findall("order/line")))

paths = [PurePosixPath("/srv") / f"part{i % 7}" / f"file{i}.tar.gz" for i in range(1200)]
print(len({path.parent for path in paths}), sum(len(path.suffixes) for path in paths), str(max(paths)))
table = [f"{i:>5} {i * 1.5:10.2f} {'x' * (i % 8):<8}|{i:#x}" for i in range(3000)]
print(len("\n".join(table)), table[77])
