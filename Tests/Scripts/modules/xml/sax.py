import io
import xml.sax
from xml.sax import handler, saxutils


class Titles(xml.sax.ContentHandler):
    def startDocument(self):
        self.texts = []

    def startElement(self, name, attrs):
        print("start", name, attrs.items(), self._locator.getLineNumber())

    def characters(self, content):
        self.texts.append(content)

    def endElement(self, name):
        print("end", name)

    def endDocument(self):
        print(repr("".join(self.texts)))


xml.sax.parseString('<books>\n<book id="1">Tea &amp; toast</book></books>', Titles())
xml.sax.parse(io.BytesIO(b"<a/>"), Titles())
output = io.StringIO()
xml.sax.parseString('<a x="&lt;">t<b/></a>', saxutils.XMLGenerator(output, "utf-8"))
print(output.getvalue().splitlines()[1], saxutils.escape("<&>"), saxutils.quoteattr('a"b'))


class Names(xml.sax.ContentHandler):
    def startElementNS(self, name, qname, attrs):
        print(name, attrs.items())


parser = xml.sax.make_parser()
parser.setFeature(handler.feature_namespaces, True)
parser.setContentHandler(Names())
parser.parse(io.StringIO('<x:r xmlns:x="u" x:k="1" m="2"/>'))
xml.sax.parseString("<a><b></a>", Names())  # expect-error: xml.sax._exceptions.SAXParseException: <unknown>:1:8: mismatched tag

# expect: start books [] 1
# expect: start book [('id', '1')] 2
# expect: end book
# expect: end books
# expect: '\nTea & toast'
# expect: start a [] 1
# expect: end a
# expect: ''
# expect: <a x="&lt;">t<b></b></a> &lt;&amp;&gt; 'a"b'
# expect: ('u', 'r') [(('u', 'k'), '1'), ((None, 'm'), '2')]
