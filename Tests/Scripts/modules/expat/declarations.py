from xml.dom import minidom
from xml.etree import ElementTree
from xml.parsers import expat

TEXT = """<?xml version="1.0" standalone="no"?>
<!DOCTYPE doc SYSTEM "doc.dtd" [
<!-- <!ENTITY no "no"> -->
<!NOTATION gif PUBLIC "-//gif">
<!ENTITY name "va&#108;ue">
<!ENTITY outside SYSTEM "file.xml">
<!ENTITY picture SYSTEM "a.gif" NDATA gif>
<!ATTLIST doc kind (one|two) "two" id ID #REQUIRED xml:lang CDATA #FIXED "en">
]>
<doc id="x">&name; a&outside;b &unknown;</doc>"""

parser = expat.ParserCreate()
parser.buffer_text = 1
print(parser.buffer_text)
for handler in (
    "XmlDeclHandler", "StartDoctypeDeclHandler", "EntityDeclHandler", "UnparsedEntityDeclHandler", "NotationDeclHandler",
    "AttlistDeclHandler", "EndDoctypeDeclHandler", "StartElementHandler", "CharacterDataHandler", "SkippedEntityHandler",
    "ExternalEntityRefHandler",
):  # fmt: skip
    setattr(parser, handler, lambda *found, name=handler: print(name[:-7], *found) or 1)
parser.Parse(TEXT, True)
document = minidom.parseString(TEXT.replace("&outside;", "").replace("&unknown;", ""))
print([entity.nodeName for entity in map(document.doctype.entities.item, range(3))], document.doctype.notations["gif"].publicId)
print(ElementTree.fromstring(TEXT.replace("&outside;", "").replace("&unknown;", "")).attrib)
# expect: True
# expect: XmlDecl 1.0 None 0
# expect: StartDoctypeDecl doc doc.dtd None 1
# expect: NotationDecl gif None None -//gif
# expect: EntityDecl name 0 value None None None None
# expect: EntityDecl outside 0 None None file.xml None None
# expect: UnparsedEntityDecl picture None a.gif None gif
# expect: AttlistDecl doc kind (one|two) two 0
# expect: AttlistDecl doc id ID None 1
# expect: AttlistDecl doc xml:lang CDATA en 1
# expect: EndDoctypeDecl
# expect: StartElement doc {'id': 'x', 'kind': 'two', 'xml:lang': 'en'}
# expect: CharacterData value a
# expect: ExternalEntityRef outside None file.xml None
# expect: CharacterData b 
# expect: SkippedEntity unknown 0
# expect: ['name', 'outside', 'picture'] -//gif
# expect: {'id': 'x', 'kind': 'two', '{http://www.w3.org/XML/1998/namespace}lang': 'en'}
