import io
import xml.sax
from xml.sax import handler


class Handler(handler.ContentHandler, handler.EntityResolver):
    def startElement(self, name, attrs):
        print("start", name, dict(attrs))

    def characters(self, content):
        print("text", content)

    def skippedEntity(self, name):
        print("skipped", name)

    def resolveEntity(self, publicId, systemId):
        source = xml.sax.InputSource(systemId)
        source.setByteStream(io.BytesIO(b"<in/>x"))
        return source


document = '<!DOCTYPE a [<!ENTITY e SYSTEM "f">]><a>&e;</a>'
for reads in False, True:
    parser, own = xml.sax.make_parser(), Handler()
    parser.setFeature(handler.feature_external_ges, reads)
    parser.setContentHandler(own)
    parser.setEntityResolver(own)
    parser.parse(io.StringIO(document))

# expect: start a {}
# expect: start a {}
# expect: start in {}
# expect: text x
