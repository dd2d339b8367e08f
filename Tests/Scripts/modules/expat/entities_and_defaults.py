from xml.parsers import expat

document = """<!DOCTYPE a [
<!ENTITY b "<c>&d;</c>"> <!ENTITY d "x&#38;#60;"> <!ENTITY out SYSTEM "o.xml">
<!ATTLIST a e CDATA "given" f NMTOKENS " one  two "> ]><a g="&d;" f=" 3  4 ">&b;&out;</a>"""


def show(handler, **settings):
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda *event: print("start", *event)
    parser.CharacterDataHandler = lambda text: print("text", text)
    setattr(parser, handler, lambda *event: event[0][:1] in "&io" and print(handler, event))
    for name, value in settings.items():
        setattr(parser, name, value)
    parser.Parse(document, True)


show("DefaultHandler", ordered_attributes=True)
show("DefaultHandlerExpand", specified_attributes=True)
show("SkippedEntityHandler")

# expect: DefaultHandler ('out',)
# expect: start a ['g', 'x<', 'f', '3 4', 'e', 'given']
# expect: DefaultHandler ('&b;',)
# expect: DefaultHandler ('&out;',)
# expect: DefaultHandlerExpand ('out',)
# expect: start a {'g': 'x<', 'f': '3 4'}
# expect: start c {}
# expect: text x
# expect: text <
# expect: DefaultHandlerExpand ('&out;',)
# expect: start a {'g': 'x<', 'f': '3 4', 'e': 'given'}
# expect: start c {}
# expect: text x
# expect: text <
