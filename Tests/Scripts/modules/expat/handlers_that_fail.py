from xml.parsers import expat


def fail(name, attributes):
    raise ValueError(name)


parser = expat.ParserCreate()
parser.StartElementHandler = fail
parser.EndElementHandler = print
try:
    parser.Parse("<a><b/></a>")
except ValueError as error:
    print("raised", error, parser.StartElementHandler, parser.EndElementHandler)
parser = expat.ParserCreate()
parser.NotStandaloneHandler = lambda: "no"
try:
    parser.Parse('<!DOCTYPE a SYSTEM "b"><a/>')
except TypeError as error:
    print(error)
parser = expat.ParserCreate()
parser.StartElementHandler = lambda *event: parser.ParseFile(3)
try:
    parser.Parse("<a/>", True)
except TypeError as error:
    print(error)

# expect: raised a None None
# expect: 'str' object cannot be interpreted as an integer
# expect: argument must have 'read' attribute
