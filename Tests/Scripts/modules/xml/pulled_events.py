import io
import xml.etree.ElementTree as ET

parser = ET.XMLPullParser(["start", "end", "comment", "pi", "start-ns", "end-ns"])
for piece in '<a xmlns:p="u"><!-- b --><p:c', ">d</p:c><?e f?></a>":
    parser.feed(piece)
    parser.flush()
    for event, what in parser.read_events():
        print(event, what.tag if isinstance(what, ET.Element) and isinstance(what.tag, str) else getattr(what, "text", what))
parser.close()
for bad in ["what"], [1]:
    try:
        ET.XMLPullParser(bad)
    except ValueError as error:
        print(error)
steps = ET.iterparse(io.StringIO("<a><b/></a>"), ("start",))
print(steps.root, [(event, element.tag) for event, element in steps], steps.root.tag)
try:
    list(ET.iterparse(io.BytesIO(b"<a><b/>")))
except ET.ParseError as error:
    print(error, error.code, error.position)

# expect: start-ns ('p', 'u')
# expect: start a
# expect: comment  b 
# expect: start {u}c
# expect: end {u}c
# expect: pi e f
# expect: end a
# expect: end-ns None
# expect: unknown event 'what'
# expect: invalid events sequence
# expect: None [('start', 'a'), ('start', 'b')] a
# expect: no element found: line 1, column 7 3 (1, 7)
