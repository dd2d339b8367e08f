# Elements of XInclude are replaced by documents and texts.
import xml.etree.ElementTree as ET
from xml.etree import ElementInclude

XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
files = {
    "part.xml": f'<part {XI}>a <xi:include href="word.txt" parse="text"/> b</part>',
    "word.txt": "word",
    "loop.xml": f'<loop {XI}><xi:include href="loop.xml"/></loop>',
}


def load(href, parse, encoding=None):
    return ET.XML(files[href]) if parse == "xml" and href in files else files.get(href)


def included(body):
    root = ET.XML(f"<all {XI}>{body}</all>")
    ElementInclude.include(root, load)
    return ET.tostring(root, encoding="unicode")


print(included('<xi:include href="part.xml"/>tail'))  # expect: <all><part>a word b</part>tail</all>
print(included('<x/><xi:include href="word.txt" parse="text"/>!'))  # expect: <all><x />word!</all>
for body in '<xi:include href="loop.xml"/>', '<xi:include href="none.xml"/>', "<xi:fallback/>":
    try:
        included(body)
    except ElementInclude.FatalIncludeError as error:
        print(error)
# expect: recursive include of loop.xml
# expect: cannot load 'none.xml' as 'xml'
# expect: xi:fallback tag must be child of xi:include ('{http://www.w3.org/2001/XInclude}fallback')
