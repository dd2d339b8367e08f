from xml.dom import minidom, pulldom
from xml.sax import make_parser

text = '<?go on?><list xmlns="urn:l"><item n="1">one</item><item n="2"><b/>two</item></list>'
events = pulldom.parseString(text)
for event, node in events:
    if event == pulldom.START_ELEMENT and node.tagName == "item":
        events.expandNode(node)
        print(event, node.toxml(), node.namespaceURI)
    else:
        print(event, node.nodeName)
print(minidom.parseString(text, make_parser()).documentElement.childNodes.length)
# expect: START_DOCUMENT #document
# expect: PROCESSING_INSTRUCTION go
# expect: START_ELEMENT list
# expect: START_ELEMENT <item n="1">one</item> urn:l
# expect: START_ELEMENT <item n="2"><b/>two</item> urn:l
# expect: END_ELEMENT list
# expect: 2
