import xml.etree.ElementTree as ET

root = ET.fromstring("<r><a/><b/></r>")


def refused(call):
    try:
        print("taken", call())
    except (IndexError, TypeError) as error:
        print(error)


refused(lambda: root[9])
refused(lambda: root["a"])
refused(lambda: root.__setitem__(9, root))
refused(lambda: root.__delitem__(9))
refused(lambda: root.__setitem__(0, "x"))
refused(lambda: root.insert(0, 1))
refused(lambda: root.extend([1]))
refused(lambda: root.extend(5))
refused(lambda: root.remove(5))
print(ET.tostringlist(root, "unicode"))
print(ET.tostringlist(root))
print(ET.tostring(ET.fromstring("<a>é</a>".encode("utf-16-be")), "unicode"))

# expect: child index out of range
# expect: element indices must be integers
# expect: child assignment index out of range
# expect: child assignment index out of range
# expect: expected an Element, not "str"
# expect: insert() argument 2 must be xml.etree.ElementTree.Element, not int
# expect: expected an Element, not "int"
# expect: 'elements' must be an iterable
# expect: remove() argument must be xml.etree.ElementTree.Element, not int
# expect: ['<r', '>', '<a', ' />', '<b', ' />', '</r>']
# expect: [b'<r><a /><b /></r>']
# expect: <a>é</a>
