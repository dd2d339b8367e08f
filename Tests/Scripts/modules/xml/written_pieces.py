import xml.etree.ElementTree as ET

root = ET.XML('<a xmlns="u" b="&quot;&lt;&#10;&#9;"><c>&amp;</c>t<d/></a>')
root.append(ET.Comment("e"))
root.append(ET.ProcessingInstruction("f", "g"))
root.set(ET.QName("v", "h"), ET.QName("u", "i"))
print(ET.tostring(root, "unicode"))
print(ET.tostringlist(root, "unicode")[:4])
print(ET.tostring(root, "utf-8", xml_declaration=True, default_namespace=None, short_empty_elements=False))
for bad in (ET.Element(1), ET.Element("a", {"b": 1}), ET.Element("a", {1: "b"})):
    try:
        ET.tostring(bad)
    except TypeError as error:
        print(error)
root = ET.Element("a")
root.text = 1
try:
    ET.tostring(root)
except TypeError as error:
    print(error)
try:
    ET.tostring(ET.Element("a"), default_namespace="u")
except ValueError as error:
    print(error)

# expect: <ns0:a xmlns:ns0="u" xmlns:ns1="v" b="&quot;&lt;&#10;&#09;" ns1:h="ns0:i"><ns0:c>&amp;</ns0:c>t<ns0:d /><!--e--><?f g?></ns0:a>
# expect: ['<ns0:a', ' xmlns:ns0="u"', ' xmlns:ns1="v"', ' b="&quot;&lt;&#10;&#09;"']
# expect: b'<?xml version=\'1.0\' encoding=\'utf-8\'?>\n<ns0:a xmlns:ns0="u" xmlns:ns1="v" b="&quot;&lt;&#10;&#09;" ns1:h="ns0:i"><ns0:c>&amp;</ns0:c>t<ns0:d></ns0:d><!--e--><?f g?></ns0:a>'
# expect: cannot serialize 1 (type int)
# expect: cannot serialize 1 (type int)
# expect: cannot serialize 1 (type int)
# expect: cannot serialize 1 (type int)
# expect: cannot use non-qualified names with default_namespace option
