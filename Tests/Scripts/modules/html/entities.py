from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(len(html5), len(name2codepoint), html5["gt;"], html5["gt"], "hearts" in html5)
print(name2codepoint["euro"], codepoint2name[233], entitydefs["copy"], html5["fjlig;"])
# expect: 2231 252 > > False
# expect: 8364 eacute © fj
