import pyexpat
import xml.parsers.expat
from xml.etree import ElementTree

print(pyexpat.ParserCreate is xml.parsers.expat.ParserCreate, pyexpat.errors.XML_ERROR_SYNTAX)
ElementTree.register_namespace("short", "urn:long")
print(ElementTree.register_namespace._namespace_map["urn:long"])
# expect: True syntax error
# expect: short
