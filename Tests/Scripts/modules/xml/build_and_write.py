import io
import xml.etree.ElementTree as ET

root = ET.Element("root", {"k": 'v"<&\n'}, z="1")
child = ET.SubElement(root, "child")
child.text, child.tail = "t & <é>", "tail"
root.append(ET.Comment("note"))
ET.SubElement(root, "{http://x.org/}q").set("{http://y.org/}r", "s")
print(ET.tostring(root))
print(ET.tostring(root, encoding="unicode", short_empty_elements=False))
ET.indent(root)
ET.dump(root)
file = io.BytesIO()
ET.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
print(file.getvalue().split(b"\n")[0])
root.remove(child)
print([getattr(element.tag, "__name__", element.tag) for element in root], len(root), root.get("z"), root[-1].keys())
# expect: b'<root xmlns:ns0="http://x.org/" xmlns:ns1="http://y.org/" k="v&quot;&lt;&amp;&#10;" z="1"><child>t &amp; &lt;&#233;&gt;</child>tail<!--note--><ns0:q ns1:r="s" /></root>'
# expect: <root xmlns:ns0="http://x.org/" xmlns:ns1="http://y.org/" k="v&quot;&lt;&amp;&#10;" z="1"><child>t &amp; &lt;é&gt;</child>tail<!--note--><ns0:q ns1:r="s"></ns0:q></root>
# expect: <root xmlns:ns0="http://x.org/" xmlns:ns1="http://y.org/" k="v&quot;&lt;&amp;&#10;" z="1">
# expect:   <child>t &amp; &lt;é&gt;</child>tail<!--note-->
# expect:   <ns0:q ns1:r="s" />
# expect: </root>
# expect: b"<?xml version='1.0' encoding='utf-8'?>"
# expect: ['Comment', '{http://x.org/}q'] 2 1 ['{http://y.org/}r']
