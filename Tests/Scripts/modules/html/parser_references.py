from html.parser import HTMLParser


class Links(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs).get("href"))

    def handle_entityref(self, name):
        print("entity", name)

    def handle_charref(self, name):
        print("char", name)


links = Links()
links.feed('<a href="/x?a=1&amp;b=2">x</a> &lt; &#33; <A HREF=y>')
print(links.found)
# expect: entity lt
# expect: char 33
# expect: ['/x?a=1&b=2', 'y']
