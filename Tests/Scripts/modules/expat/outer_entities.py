from xml.parsers import expat

files = {"dtd": '<!ENTITY in "from the dtd"><!ENTITY % p "<!ENTITY q \'deep\'>">%p;', "e.xml": "<e>&in; &q;</e>tail"}


def open_entity(context, base, system, public):
    print("reads", context, base, system, public)
    inner = parser.ExternalEntityParserCreate(context)
    inner.SetBase("inner")
    return inner.Parse(files[system], True)


parser = expat.ParserCreate()
parser.SetBase("base")
print(parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS))
parser.ExternalEntityRefHandler = open_entity
parser.StartElementHandler = lambda name, attributes: print("start", name)
parser.CharacterDataHandler = lambda text: print("text", text)
parser.Parse('<!DOCTYPE a SYSTEM "dtd" [<!ENTITY e SYSTEM "e.xml">]><a>&e;&in;</a>', True)
print(parser.SetParamEntityParsing(0), parser.GetBase())

parser = expat.ParserCreate()
parser.ExternalEntityRefHandler = lambda *place: 0
try:
    parser.Parse('<!DOCTYPE a [<!ENTITY e SYSTEM "e.xml">]><a>&e;</a>', True)
except expat.ExpatError as error:
    print(error, error.code)

# expect: 1
# expect: reads None base dtd None
# expect: start a
# expect: reads e base e.xml None
# expect: start e
# expect: text from the dtd
# expect: text  
# expect: text deep
# expect: text tail
# expect: text from the dtd
# expect: 1 base
# expect: error in processing external entity reference: line 1, column 44 21
