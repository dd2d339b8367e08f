import xml.parsers.expat as ex
def go(**kw):
    p = ex.ParserCreate(**kw)
    p.buffer_text = True
    p.StartElementHandler = lambda n, a: print("start", n, a)
    p.EndElementHandler = lambda n: print("end", n)
    p.CharacterDataHandler = lambda d: print("data", repr(d))
    p.CommentHandler = lambda d: print("comment", d)
    p.ProcessingInstructionHandler = lambda t, d: print("pi", t, d)
    p.StartNamespaceDeclHandler = lambda a, b: print("ns", a, b)
    p.Parse("<a x='1' xmlns='urn:z'>t&amp;u<b", False)
    p.Parse(">v</b><!--c--><?q r?></a>", True)
    print(p.CurrentLineNumber)
go(); go(namespace_separator=" ")
for t in ("<a>", "<a></b>", "", "<a/><b/>", "<a b='1' b='2'/>", "<a>&x;</a>"):
    try: ex.ParserCreate().Parse(t, True); print("ok")
    except ex.ExpatError as e: print(e, e.code, e.lineno, e.offset, ex.ErrorString(e.code))

# expect: start a {'x': '1', 'xmlns': 'urn:z'}
# expect: data 't&u'
# expect: start b {}
# expect: data 'v'
# expect: end b
# expect: comment c
# expect: pi q r
# expect: end a
# expect: 1
# expect: ns None urn:z
# expect: start urn:z a {'x': '1'}
# expect: data 't&u'
# expect: start urn:z b {}
# expect: data 'v'
# expect: end urn:z b
# expect: comment c
# expect: pi q r
# expect: end urn:z a
# expect: 1
# expect: no element found: line 1, column 3 3 1 3 no element found
# expect: mismatched tag: line 1, column 5 7 1 5 mismatched tag
# expect: no element found: line 1, column 0 3 1 0 no element found
# expect: junk after document element: line 1, column 4 9 1 4 junk after document element
# expect: duplicate attribute: line 1, column 9 8 1 9 duplicate attribute
# expect: undefined entity: line 1, column 3 11 1 3 undefined entity
