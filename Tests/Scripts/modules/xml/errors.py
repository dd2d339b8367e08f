import xml.etree.ElementTree as ET

for text in ("", "<a>", "<a></b>", "<a/><b/>", "<a>&x;</a>", "<a b=1/>", "<a b='1' b='2'/>", "x", "<x:a/>", "<a>&</a>"):
    try:
        ET.fromstring(text)
    except ET.ParseError as error:
        print(repr(text), error, error.code, error.position)
# expect: '' no element found: line 1, column 0 3 (1, 0)
# expect: '<a>' no element found: line 1, column 3 3 (1, 3)
# expect: '<a></b>' mismatched tag: line 1, column 5 7 (1, 5)
# expect: '<a/><b/>' junk after document element: line 1, column 4 9 (1, 4)
# expect: '<a>&x;</a>' undefined entity: line 1, column 3 11 (1, 3)
# expect: '<a b=1/>' not well-formed (invalid token): line 1, column 5 4 (1, 5)
# expect: "<a b='1' b='2'/>" duplicate attribute: line 1, column 9 8 (1, 9)
# expect: 'x' syntax error: line 1, column 0 2 (1, 0)
# expect: '<x:a/>' unbound prefix: line 1, column 0 27 (1, 0)
# expect: '<a>&</a>' not well-formed (invalid token): line 1, column 4 4 (1, 4)
