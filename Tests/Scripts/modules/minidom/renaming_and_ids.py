import xml.dom
from xml.dom import minidom
from xml.parsers.expat import ExpatError

document = minidom.parseString("<doc a='v' xmlns:n='urn:n' n:b='w'/>")
root = document.documentElement
root.setIdAttribute("a")
root.setIdAttributeNS("urn:n", "b")
print(document.getElementById("v") is root, document.getElementById("w") is root)
attribute = document.renameNode(root.getAttributeNode("a"), None, "c")
print(attribute.isId, attribute.localName, attribute.schemaType, root.attributes.keys())
root.setAttributeNode(document.createAttributeNS("urn:n", "b"))
print(document.getElementById("w"), root.attributes.removeNamedItemNS("urn:n", "b").value == "")
for name in "xmlns:x", "xmlns":
    try:
        document.renameNode(attribute, "urn:n", name)
    except xml.dom.NamespaceErr as error:
        print(error)


class Handler:
    def handle(self, operation, key, data, source, target):
        print(operation, key, data, source.tagName, target and target.tagName)


root.setUserData("key", "data", Handler())
root.removeAttribute("c")
root.cloneNode(False)
minidom.Document().importNode(root, True)
try:
    minidom.parseString('<a xmlns:b="with space"/>')
except ExpatError as error:
    print(error)
# expect: True True
# expect: True None <TypeInfo None> dict_keys(['xmlns:n', 'n:b', 'c'])
# expect: None True
# expect: illegal use of 'xmlns' prefix
# expect: illegal use of the 'xmlns' attribute
# expect: 1 key data doc doc
# expect: 2 key data doc doc
# expect: syntax error: line 1, column 0
