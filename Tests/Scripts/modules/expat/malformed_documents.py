from xml.parsers import expat

for document in (
    "", "<", "<a", "<a>", "<a/>x", "<a></b>", '<a b="1" b="2"/>', '<a b="<"/>', "<a b/>", '<a b="1"c="2"/>', "<a>&b;</a>",
    "<a>&#0;</a>", "<a>]]></a>", "<a><![CDATA[x</a>", "<a><!-- -- --></a>", " <?xml version='1.0'?><a/>",
    "<?xml version='1.0' standalone='maybe'?><a/>", "<a><?XML b?></a>", "<!DOCTYPE a [<!WHAT>]><a/>",
    "<!DOCTYPE a [<!ENTITY % b 'c'><!ENTITY d '%b;'>]><a/>", "<!DOCTYPE a PUBLIC '\\' 'b'><a/>", "<é\u0300 1='2'/>", "<a>\x01</a>",
):  # fmt: skip
    parser = expat.ParserCreate()
    try:
        parser.Parse(document, True)
    except expat.ExpatError as error:
        print(f"{error} [{error.code}] {parser.ErrorByteIndex}")
for document in '<p:a/>', '<a xmlns:p=""/>', '<a p:b="" q:b="" xmlns:p="u" xmlns:q="u"/>', '<a xmlns:xml="u"/>', '<a:b:c/>':
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(document, True)
    except expat.ExpatError as error:
        print(error)

# expect: no element found: line 1, column 0 [3] 0
# expect: unclosed token: line 1, column 0 [5] 0
# expect: unclosed token: line 1, column 0 [5] 0
# expect: no element found: line 1, column 3 [3] 3
# expect: junk after document element: line 1, column 4 [9] 4
# expect: mismatched tag: line 1, column 5 [7] 5
# expect: duplicate attribute: line 1, column 9 [8] 9
# expect: not well-formed (invalid token): line 1, column 6 [4] 6
# expect: not well-formed (invalid token): line 1, column 4 [4] 4
# expect: not well-formed (invalid token): line 1, column 8 [4] 8
# expect: undefined entity: line 1, column 3 [11] 3
# expect: reference to invalid character number: line 1, column 3 [14] 3
# expect: not well-formed (invalid token): line 1, column 5 [4] 5
# expect: unclosed CDATA section: line 1, column 17 [20] 17
# expect: not well-formed (invalid token): line 1, column 10 [4] 10
# expect: XML or text declaration not at start of entity: line 1, column 1 [17] 1
# expect: XML declaration not well-formed: line 1, column 32 [30] 32
# expect: not well-formed (invalid token): line 1, column 8 [4] 8
# expect: not well-formed (invalid token): line 1, column 19 [4] 19
# expect: illegal parameter entity reference: line 1, column 42 [10] 42
# expect: illegal character(s) in public id: line 1, column 20 [32] 20
# expect: not well-formed (invalid token): line 1, column 4 [4] 6
# expect: not well-formed (invalid token): line 1, column 3 [4] 3
# expect: unbound prefix: line 1, column 0
# expect: must not undeclare prefix: line 1, column 0
# expect: duplicate attribute: line 1, column 0
# expect: reserved prefix (xml) must not be undeclared or bound to another namespace name: line 1, column 0
# expect: not well-formed (invalid token): line 1, column 4
