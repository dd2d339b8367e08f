import xml.etree.ElementTree as ET

root = ET.fromstring("""<data xmlns:x="http://x.org/" a='1 &lt; 2'>
  <!-- note --><country name="L&#xe9;"><rank>1</rank><x:n y="2"/>tail</country>
  <country name="S"><rank>4</rank><![CDATA[<raw>]]></country>
</data>""")
for element in root.iter():
    print(element.tag, element.attrib, repr(element.text), repr(element.tail))
for path in ("country/rank", ".//x:n", "country[@name='S']", "country[rank='4']/rank", "country[last()]", ".//rank/.."):
    print(path, [element.tag for element in root.findall(path, {"x": "http://x.org/"})])
print(root.findtext("country/rank"), root.find("none"), root.findtext("none", "default"), "".join(root.itertext()).split())
# expect: data {'a': '1 < 2'} '\n  ' None
# expect: country {'name': 'Lé'} None '\n  '
# expect: rank {} '1' None
# expect: {http://x.org/}n {'y': '2'} None 'tail'
# expect: country {'name': 'S'} None '\n'
# expect: rank {} '4' '<raw>'
# expect: country/rank ['rank', 'rank']
# expect: .//x:n ['{http://x.org/}n']
# expect: country[@name='S'] ['country']
# expect: country[rank='4']/rank ['rank']
# expect: country[last()] ['country']
# expect: .//rank/.. ['country', 'country']
# expect: 1 None default ['1tail', '4<raw>']
