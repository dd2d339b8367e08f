import xml.sax


class Handler(xml.sax.ContentHandler):
    def characters(self, content):
        print(repr(content))


xml.sax.parseString("<a>\nx y\n z\n<b>q&amp;r</b><![CDATA[1\n2]]>\n</a>", Handler())

# expect: '\n'
# expect: 'x y'
# expect: '\n'
# expect: ' z'
# expect: '\n'
# expect: 'q'
# expect: '&'
# expect: 'r'
# expect: '1'
# expect: '\n'
# expect: '2'
# expect: '\n'
