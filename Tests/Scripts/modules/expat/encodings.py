from xml.parsers import expat


def read(document, encoding=None):
    parser = expat.ParserCreate(encoding)
    texts = []
    parser.StartElementHandler = lambda name, attributes: texts.append((name, attributes))
    parser.CharacterDataHandler = texts.append
    try:
        parser.Parse(document, True)
        print(texts)
    except (expat.ExpatError, LookupError, ValueError) as error:
        print(type(error).__name__, error)


for encoding in "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig":
    read('<é ü="ß">€😀</é>'.encode(encoding))
for encoding in "iso-8859-1", "cp1252", "us-ascii", "koi8-r":
    read(f'<?xml version="1.0" encoding="{encoding}"?><a>'.encode() + b"\xe9</a>")
read(b"<a>\xe9</a>", "latin-1")
read(b'<?xml version="1.0" encoding="utf-16"?><a/>')
read(b'<?xml version="1.0" encoding="no such"?><a/>')
read(b'<?xml version="1.0" encoding="nothing"?><a/>')
read('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>')

# expect: [('é', {'ü': 'ß'}), '€😀']
# expect: [('é', {'ü': 'ß'}), '€😀']
# expect: [('é', {'ü': 'ß'}), '€😀']
# expect: [('é', {'ü': 'ß'}), '€😀']
# expect: [('é', {'ü': 'ß'}), '€😀']
# expect: [('a', {}), 'é']
# expect: [('a', {}), 'é']
# expect: ExpatError not well-formed (invalid token): line 1, column 44
# expect: [('a', {}), 'И']
# expect: [('a', {}), 'é']
# expect: ExpatError encoding specified in XML declaration is incorrect: line 1, column 30
# expect: ExpatError XML declaration not well-formed: line 1, column 32
# expect: LookupError unknown encoding: nothing
# expect: [('a', {}), 'é']
