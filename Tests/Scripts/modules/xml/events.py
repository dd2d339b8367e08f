import io
import xml.etree.ElementTree as ET

for event, value in ET.iterparse(io.BytesIO(b"<a xmlns='u'><b>1</b><c/></a>"), ("start", "end", "start-ns")):
    print(event, value if event == "start-ns" else value.tag)
parser = ET.XMLPullParser(["start", "end"])
for piece in ("<a><b at", "tr='1'>x</b>", "</a>"):
    parser.feed(piece)
    print([(event, element.tag) for event, element in parser.read_events()])


class Counter:
    depth = 0

    def start(self, tag, attrs):
        self.depth += 1
        print(tag, attrs)

    def close(self):
        return self.depth


parser = ET.XMLParser(target=Counter())
parser.feed("<a x='1'><b/></a>")
print(parser.close())
# expect: start-ns ('', 'u')
# expect: start {u}a
# expect: start {u}b
# expect: end {u}b
# expect: start {u}c
# expect: end {u}c
# expect: end {u}a
# expect: [('start', 'a')]
# expect: [('start', 'b'), ('end', 'b')]
# expect: [('end', 'a')]
# expect: a {'x': '1'}
# expect: b {}
# expect: 2
