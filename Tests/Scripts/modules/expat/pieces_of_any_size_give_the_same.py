from xml.parsers import expat


def events(document, size):
    found = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda *event: found.append((event, parser.CurrentByteIndex))
    parser.EndElementHandler = lambda *event: found.append((event, parser.CurrentByteIndex))
    parser.CharacterDataHandler = lambda text: found.append(text)
    for place in range(0, len(document), size):
        parser.Parse(document[place : place + size])
    parser.Parse(b"", True)
    return found


document = '<a x="1">\r\né &amp; ]] <b><![CDATA[<c>\r]]></b><!-- d --><?e f?>\U0001f600</a >'.encode()
whole = events(document, len(document))
print(whole)
print(all(events(document, size) == whole for size in range(1, len(document))))

# expect: [(('a', {'x': '1'}), 0), '\né & ]] ', (('b', {}), 23), '<c>\n', (('b',), 42), '😀', (('a',), 67)]
# expect: False
