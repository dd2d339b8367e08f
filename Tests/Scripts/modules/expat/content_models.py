from xml.parsers import expat

parser = expat.ParserCreate()
parser.ElementDeclHandler = lambda *event: print(*event)
parser.AttlistDeclHandler = lambda *event: print(*event)
parser.Parse("""<!DOCTYPE a [
<!ELEMENT a (b?,(c|d)*,e+)+> <!ELEMENT b (#PCDATA|c|d)*> <!ELEMENT c EMPTY> <!ELEMENT d ANY> <!ELEMENT e (#PCDATA)>
<!ATTLIST a id ID #REQUIRED k (x|y) "x" n NOTATION (p|q) #IMPLIED f CDATA #FIXED "g"> ]><a/>""", True)
try:
    expat.ParserCreate().Parse("<!DOCTYPE a [<!ELEMENT a (b,c|d)>]><a/>", True)
except expat.ExpatError as error:
    print(error)

# expect: a (6, 3, None, ((4, 1, 'b', ()), (5, 2, None, ((4, 0, 'c', ()), (4, 0, 'd', ()))), (4, 3, 'e', ())))
# expect: b (3, 2, None, ((4, 0, 'c', ()), (4, 0, 'd', ())))
# expect: c (1, 0, None, ())
# expect: d (2, 0, None, ())
# expect: e (3, 0, None, ())
# expect: a id ID None 1
# expect: a k (x|y) x 0
# expect: a n NOTATION(p|q) None 0
# expect: a f CDATA g 1
# expect: syntax error: line 1, column 29
