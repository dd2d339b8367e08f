from xml.dom import minidom

document = minidom.parseString("<a>one<![CDATA[ two]]><b/>x</a>")
root = document.documentElement
root.insertBefore(document.createTextNode(" three"), root.childNodes[2])
print(root.firstChild.wholeText, len(root.childNodes))
print(root.childNodes[1].replaceWholeText("all").data, root.toxml())
print(root.firstChild.replaceWholeText(""), root.toxml())
# expect: one two three 5
# expect: all <a><![CDATA[all]]><b/>x</a>
# expect: None <a><b/>x</a>
