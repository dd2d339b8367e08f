from xml.dom import minidom, Node
import xml.dom
d = minidom.parseString('<?xml version="1.0"?><!DOCTYPE r SYSTEM "x.dtd"><r a="1&amp;2" xmlns:n="urn:x" n:b="q"><!-- c --><i>one</i><i k="\'">two &lt; <b/>tail</i><![CDATA[raw <>]]><?pi data?><n:e/></r>')
print(d.toxml()); print(d.toprettyxml(indent="  ")); print(d.toxml("utf-8")); print(d.toxml(standalone=True))
r = d.documentElement
print(r.tagName, r.attributes.length, r.getAttribute("a"), r.getAttributeNS("urn:x", "b"), [c.nodeName for c in r.childNodes], [c.nodeType for c in r.childNodes])
print([e.firstChild.data for e in d.getElementsByTagName("i")], d.getElementsByTagNameNS("urn:x", "e")[0].localName, repr(r.childNodes[0]), d.doctype.systemId)
n = minidom.Document(); root = n.createElement("root"); n.appendChild(root); c = n.createElement("c"); c.setAttribute("x", 'a"b<\n'); root.appendChild(c); c.appendChild(n.createTextNode("t & u")); root.insertBefore(n.createComment("hi"), c)
print(n.toprettyxml(indent="\t", newl="\n", encoding="utf-8").decode())
print(c.previousSibling.data, root.firstChild.nextSibling is c, c.parentNode is root, root.hasChildNodes(), len(root.childNodes), root.childNodes.length)
k = n.importNode(r, True); root.appendChild(k); print(k.toxml()); root.removeChild(c); print(root.toxml())
for f in (lambda: n.appendChild(n.createElement("x")), lambda: root.removeChild(c), lambda: n.createTextNode("x").appendChild(c), lambda: minidom.parseString("<a>"), lambda: minidom.parseString("<a></b>"), lambda: n.createComment("--").toxml()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t = n.createElement("t"); [t.appendChild(n.createTextNode(x)) for x in ("a", "", "b")]; t.normalize(); print(len(t.childNodes), t.firstChild.data, t.firstChild.splitText(1).data)
impl = minidom.getDOMImplementation(); d2 = impl.createDocument("urn:y", "p:q", impl.createDocumentType("q", "pub", "sys")); print(d2.toprettyxml())
print(isinstance(r, Node), r.nodeType == Node.ELEMENT_NODE, r.cloneNode(False).toxml(), bool(minidom.Element("x")))
with minidom.parseString("<a><b/></a>") as dom: print(dom.documentElement.firstChild.tagName)
for k, v in r.attributes.items(): print(k, v)

# expect: <?xml version="1.0" ?><!DOCTYPE r  SYSTEM 'x.dtd'><r xmlns:n="urn:x" a="1&amp;2" n:b="q"><!-- c --><i>one</i><i k="'">two &lt; <b/>tail</i><![CDATA[raw <>]]><?pi data?><n:e/></r>
# expect: <?xml version="1.0" ?>
# expect: <!DOCTYPE r
# expect:   SYSTEM 'x.dtd'>
# expect: <r xmlns:n="urn:x" a="1&amp;2" n:b="q">
# expect:   <!-- c -->
# expect:   <i>one</i>
# expect:   <i k="'">
# expect:     two &lt; 
# expect:     <b/>
# expect:     tail
# expect:   </i>
# expect: <![CDATA[raw <>]]>  <?pi data?>
# expect:   <n:e/>
# expect: </r>
# expect:
# expect: b'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE r  SYSTEM \'x.dtd\'><r xmlns:n="urn:x" a="1&amp;2" n:b="q"><!-- c --><i>one</i><i k="\'">two &lt; <b/>tail</i><![CDATA[raw <>]]><?pi data?><n:e/></r>'
# expect: <?xml version="1.0" standalone="yes"?><!DOCTYPE r  SYSTEM 'x.dtd'><r xmlns:n="urn:x" a="1&amp;2" n:b="q"><!-- c --><i>one</i><i k="'">two &lt; <b/>tail</i><![CDATA[raw <>]]><?pi data?><n:e/></r>
# expect: r 3 1&2 q ['#comment', 'i', 'i', '#cdata-section', 'pi', 'n:e'] [8, 1, 1, 4, 7, 1]
# expect: ['one', 'two < '] e <DOM Comment node "' c '"> x.dtd
# expect: <?xml version="1.0" encoding="utf-8"?>
# expect: <root>
# expect: 	<!--hi-->
# expect: 	<c x="a&quot;b&lt;&#10;">t &amp; u</c>
# expect: </root>
# expect:
# expect: hi True True True 2 2
# expect: <r xmlns:n="urn:x" a="1&amp;2" n:b="q"><!-- c --><i>one</i><i k="'">two &lt; <b/>tail</i><![CDATA[raw <>]]><?pi data?><n:e/></r>
# expect: <root><!--hi--><r xmlns:n="urn:x" a="1&amp;2" n:b="q"><!-- c --><i>one</i><i k="'">two &lt; <b/>tail</i><![CDATA[raw <>]]><?pi data?><n:e/></r></root>
# expect: HierarchyRequestErr two document elements disallowed
# expect: NotFoundErr 
# expect: HierarchyRequestErr #text nodes cannot have children
# expect: ExpatError no element found: line 1, column 3
# expect: ExpatError mismatched tag: line 1, column 5
# expect: ValueError '--' is not allowed in a comment node
# expect: 1 ab b
# expect: <?xml version="1.0" ?>
# expect: <!DOCTYPE q
# expect:   PUBLIC 'pub'
# expect:   'sys'>
# expect: <p:q/>
# expect:
# expect: True True <r xmlns:n="urn:x" a="1&amp;2" n:b="q"/> True
# expect: b
# expect: xmlns:n urn:x
# expect: a 1&2
# expect: n:b q
