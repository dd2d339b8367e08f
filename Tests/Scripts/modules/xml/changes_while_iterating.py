import xml.etree.ElementTree as ET

root = ET.XML("<a><b/><c><d/></c><e/></a>")
for child in root:
    print(child.tag)
    if child.tag == "b":
        root.remove(child)
for element in root.iter():
    print(element.tag)
    if element.tag == "e":
        root.clear()

print(list(ET.XML("<a>1<b>2</b>3<!-- no --><c>4</c></a>").itertext()))

# expect: b
# expect: e
# expect: a
# expect: c
# expect: d
# expect: e
# expect: ['1', '2', '3', '4']
