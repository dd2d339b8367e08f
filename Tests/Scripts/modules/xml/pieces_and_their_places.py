import xml.etree.ElementTree as ET

text = """<r xmlns="u" a='1"'>one<b x="1" y='2'/>two<c>&lt;in&gt;</c>
<d>]</d><p:e xmlns:p="v" p:k="w">x<f/></p:e>tail</r>"""
root = ET.fromstring(text)
print([(one.tag, one.attrib, one.text, one.tail) for one in root.iter()])
print(ET.tostring(ET.fromstring("<a>é<b>\n</b>\n<!-- c --><c><![CDATA[<]]></c></a>"), encoding="unicode"))
for broken in (
    "<a>\n<b>\n</c></a>", "<a>x<b k='1' k='2'/></a>", "<a>t]]></a>", "<a><b></a>", "<a>\x01</a>",
    "<a><b x=1/></a>", "<a>ok</a>more", "<a><b></b></a><c/>", "<a>\n\n<b>&nope;</b></a>", "<a><b", "<a>text",
    "<a><p:b/></a>", "<a></a >\n<",
):
    try:
        ET.fromstring(broken)
    except ET.ParseError as error:
        print(error)
parser = ET.XMLPullParser(["start", "end", "start-ns", "end-ns"])
for piece in ("<a><b>te", "xt</b", "><c xmlns='n", "'><d/></c>", "</a>"):
    parser.feed(piece)
    print([(kind, getattr(one, "tag", one)) for kind, one in parser.read_events()])
print(root.find("{u}b").get("y"), root.findtext("{u}c"), root.find("b"), len(root.findall("*")), len(root.findall(".//{u}d")))

# expect: [('{u}r', {'a': '1"'}, 'one', None), ('{u}b', {'x': '1', 'y': '2'}, None, 'two'), ('{u}c', {}, '<in>', '\n'), ('{u}d', {}, ']', None), ('{v}e', {'{v}k': 'w'}, 'x', 'tail'), ('{u}f', {}, None, None)]
# expect: <a>é<b>
# expect: </b>
# expect: <c>&lt;</c></a>
# expect: mismatched tag: line 3, column 2
# expect: duplicate attribute: line 1, column 13
# expect: not well-formed (invalid token): line 1, column 6
# expect: mismatched tag: line 1, column 8
# expect: not well-formed (invalid token): line 1, column 3
# expect: not well-formed (invalid token): line 1, column 8
# expect: junk after document element: line 1, column 9
# expect: junk after document element: line 1, column 14
# expect: undefined entity: line 3, column 3
# expect: unclosed token: line 1, column 3
# expect: no element found: line 1, column 7
# expect: unbound prefix: line 1, column 3
# expect: unclosed token: line 2, column 0
# expect: [('start', 'a'), ('start', 'b')]
# expect: []
# expect: [('end', 'b')]
# expect: [('start-ns', ('', 'n')), ('start', '{n}c'), ('start', '{n}d'), ('end', '{n}d'), ('end', '{n}c'), ('end-ns', None)]
# expect: [('end', 'a')]
# expect: 2 <in> None 4 1
