import xml.etree.ElementTree as ET

element = ET.Element("a")
for action in (
    lambda: ET.Element(), lambda: ET.Element("a", 1), lambda: ET.Element("a", attrib=1), lambda: element.append(1),
    lambda: element.insert(0, 1), lambda: element.remove(1), lambda: element.remove(ET.Element("b")),
    lambda: element.extend(1), lambda: element.extend([1]), lambda: element["x"], lambda: element[0],
    lambda: element.__setitem__(0, element), lambda: element.__setitem__(slice(0, 1), 1), lambda: element.__delitem__(0),
    lambda: element.makeelement("a", 1), lambda: ET.SubElement(1, "a"), lambda: ET.SubElement(element, "b", 1),
    lambda: ET.TreeBuilder().end("a"), lambda: ET.TreeBuilder().start("a", 1), lambda: ET.XMLParser(encoding=1),
    lambda: ET.XMLParser().feed(1), lambda: ET.XMLParser().close(),
):  # fmt: skip
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)

# expect: TypeError Element() takes at least 1 argument (0 given)
# expect: TypeError Element() argument 2 must be dict, not int
# expect: TypeError attrib must be dict, not int
# expect: TypeError append() argument 1 must be xml.etree.ElementTree.Element, not int
# expect: TypeError insert() argument 2 must be xml.etree.ElementTree.Element, not int
# expect: TypeError remove() argument must be xml.etree.ElementTree.Element, not int
# expect: ValueError list.remove(x): x not in list
# expect: TypeError 'elements' must be an iterable
# expect: TypeError expected an Element, not "int"
# expect: TypeError element indices must be integers
# expect: IndexError child index out of range
# expect: IndexError child assignment index out of range
# expect: TypeError assignment expects an iterable
# expect: IndexError child assignment index out of range
# expect: TypeError makeelement() argument 2 must be dict, not int
# expect: TypeError SubElement() argument 1 must be xml.etree.ElementTree.Element, not int
# expect: TypeError SubElement() argument 3 must be dict, not int
# expect: IndexError pop from empty stack
# expect: TypeError start() argument 2 must be dict, not int
# expect: TypeError XMLParser() argument 'encoding' must be str or None, not int
# expect: TypeError a bytes-like object is required, not 'int'
# expect: ParseError no element found: line 1, column 0
