import xml.etree.ElementTree as ET


def note(*arguments):
    print("factory", *arguments)
    return ET.Element(*arguments)


builder = ET.TreeBuilder(note, comment_factory=ET.Comment, insert_comments=True)
builder.data("ignored")
builder.start("a", {"b": "c"})
builder.data("x")
builder.data("y")
print(builder.comment(" d ").text)
builder.data("z")
builder.start("e", {})
builder.end("e")
print(builder.pi("f", "g").text)
builder.end("a")
print(ET.tostring(builder.close()))
try:
    builder.start("second", {})
except ET.ParseError as error:
    print(error)


class Target:
    def start(self, tag, attributes):
        print("start", tag, attributes)

    def end(self, tag):
        print("end", tag)

    def start_ns(self, prefix, uri):
        print("namespace", prefix, uri)

    def doctype(self, *names):
        print("doctype", *names)

    def close(self):
        return "closed"


print(ET.XML('<!DOCTYPE a PUBLIC "p" "s"><a xmlns="u" xmlns:q="v" q:b="1"/>', ET.XMLParser(target=Target())))

# expect: factory a {'b': 'c'}
# expect:  d 
# expect: factory e {}
# expect: f g
# expect: b'<a b="c">xy<!-- d -->z<e /></a>'
# expect: factory second {}
# expect: multiple elements on top level
# expect: doctype a p s
# expect: namespace  u
# expect: namespace q v
# expect: start {u}a {'{v}b': '1'}
# expect: end {u}a
# expect: closed
