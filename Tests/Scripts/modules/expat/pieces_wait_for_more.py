from xml.parsers import expat


def count(defers):
    parser = expat.ParserCreate()
    parser.SetReparseDeferralEnabled(defers)
    print(parser.GetReparseDeferralEnabled())
    seen = []
    parser.StartElementHandler = lambda name, attributes: seen.append(name)
    for piece in b"<first ", b'x="1" ', b"/", b">":
        parser.Parse(piece, False)
    print(seen)


count(False)
count(True)

# expect: False
# expect: ['first']
# expect: True
# expect: []
