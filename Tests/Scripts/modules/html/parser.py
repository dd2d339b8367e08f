from html.parser import HTMLParser


class Printer(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos())

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", decl)


parser = Printer()
parser.feed("<!DOCTYPE html><p class='a b' ID=x hidden>Tom &amp; Jer")
parser.feed("ry<br/>\n<!-- note --><script>if (a < b) {}</script></p>")
parser.close()
# expect: decl DOCTYPE html
# expect: start p [('class', 'a b'), ('id', 'x'), ('hidden', None)] (1, 15)
# expect: data 'Tom & Jer'
# expect: data 'ry'
# expect: start br [] (1, 57)
# expect: end br
# expect: data '\n'
# expect: comment ' note '
# expect: start script [] (2, 13)
# expect: data 'if (a < b) {}'
# expect: end script
# expect: end p
